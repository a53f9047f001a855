(()=>{const d=document.documentElement.dataset;if(/[?&]embed=1(&|$)/.test(location.search))d.embed='';try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')d.theme=t}catch{}})()

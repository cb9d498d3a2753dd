// Draws the issues by their score and their effort; the table below the chart has the same values.
(() => {
  'use strict';
  const NOT_STATED = 6;
  const STEP = 0.13;
  const SHAPES = ['rectRot', 'triangle', 'circle', 'rect', 'crossRot'];
  const SIZES = [8, 7.5, 6.5, 7.5, 6.5];
  const canvas = document.getElementById('chart-canvas');
  const most = Number(canvas.dataset.most);
  const thresholds = canvas.dataset.thresholds.split(' ').filter(Boolean).map((pair) => pair.split(':'));
  const levels = canvas.dataset.levels.split('\n');
  const points = Array.from(document.getElementById('list').children).slice(0, most).map((element) => ({
    anchor: element.querySelector('details').id,
    title: element.querySelector('.title').textContent.trim(),
    label: Array.from(element.dataset.id).length > 12 ? element.querySelector('.title').textContent.trim() : element.dataset.id,
    priority: Number(element.dataset.priority),
    effort: element.dataset.effort === '' ? NOT_STATED : Number(element.dataset.effort),
    y: Number(element.dataset.points),
  }));

  /** Issues with the same values are drawn side by side. */
  function spread() {
    const places = new Map();
    for (const point of points) {
      const place = point.effort + '/' + point.y;
      places.set(place, [...(places.get(place) ?? []), point]);
    }
    for (const together of places.values()) {
      const step = Math.min(STEP, 0.8 / together.length);
      together.forEach((point, i) => { point.x = point.effort + (i - (together.length - 1) / 2) * step; });
    }
  }

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  }

  function shortened(text, length) {
    const letters = Array.from(text);
    return letters.length > length ? letters.slice(0, length - 1).join('') + '…' : text;
  }

  function thresholdText(priority, from) {
    return levels[Number(priority[1])] + ' from ' + from.replace('-', '−') + ' points';
  }

  function meet(one, other) {
    return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
  }

  /** Lines at the thresholds, and the ids of the issues if there is space. */
  const notes = {
    id: 'notes',
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea: area, scales } = chart;
      ctx.save();
      ctx.font = '11px ' + Chart.defaults.font.family;
      for (const [priority, from] of thresholds) {
        const y = scales.y.getPixelForValue(Number(from));
        if (y > area.top + 10 && y < area.bottom) {
          ctx.strokeStyle = ctx.fillStyle = colour(priority.toLowerCase());
          ctx.setLineDash([2, 4]);
          ctx.beginPath();
          ctx.moveTo(area.left, y);
          ctx.lineTo(area.right, y);
          ctx.stroke();
          ctx.fillText(thresholdText(priority, from), area.left + 4, y - 4);
        }
      }
      ctx.restore();
    },
    afterDatasetsDraw(chart) {
      const { ctx, chartArea: area, scales } = chart;
      const taken = [];
      chart.data.datasets.forEach((dataset, i) => chart.getDatasetMeta(i).data.forEach((at) => {
        taken.push([at.x - 8, at.y - 8, at.x + 8, at.y + 8]);
      }));
      ctx.save();
      for (const [priority, from] of thresholds) {
        const y = scales.y.getPixelForValue(Number(from));
        taken.push([area.left, y - 14, area.left + 8 + ctx.measureText(thresholdText(priority, from)).width, y]);
      }
      ctx.font = '12px ' + Chart.defaults.font.family;
      ctx.fillStyle = colour('ink');
      ctx.textBaseline = 'middle';
      // An outline in the background colour separates the letters from the lines.
      ctx.strokeStyle = colour('surface');
      ctx.lineWidth = 4;
      ctx.lineJoin = 'round';
      chart.data.datasets.forEach((dataset, i) => chart.getDatasetMeta(i).data.forEach((at, j) => {
        const text = shortened(dataset.data[j].label, 20);
        const width = ctx.measureText(text).width;
        const room = [at.x + 12, at.x - 12 - width].map((left) => [left, at.y - 7, left + width, at.y + 7])
          .find((box) => box[0] > area.left && box[2] < area.right && !taken.some((one) => meet(one, box)));
        if (room) {
          taken.push(room);
          ctx.strokeText(text, room[0], at.y);
          ctx.fillText(text, room[0], at.y);
        }
      }));
      ctx.restore();
    },
  };

  function settings() {
    const axis = (title) => ({
      title: { display: true, text: title, color: colour('soft') },
      grid: { color: colour('line') },
      border: { color: colour('line') },
    });
    const last = points.some((point) => point.effort === NOT_STATED) ? NOT_STATED : NOT_STATED - 1;
    return {
      type: 'scatter',
      plugins: [notes],
      data: {
        datasets: SHAPES.map((pointStyle, priority) => ({
          label: levels[priority],
          data: points.filter((point) => point.priority === priority),
          pointStyle,
          pointRadius: SIZES[priority],
          pointHoverRadius: SIZES[priority] + 2,
          pointBorderWidth: pointStyle === 'crossRot' ? 3 : 1.5,
          pointBorderColor: colour(pointStyle === 'crossRot' ? 'p' + priority : 'surface'),
          pointHoverBorderColor: colour('ink'),
          pointBackgroundColor: colour('p' + priority),
        })),
      },
      options: {
        animation: false,
        maintainAspectRatio: false,
        color: colour('soft'),
        onClick: (event, hit) => { if (hit.length) { location.hash = hit[0].element.$context.raw.anchor; } },
        onHover: (event, hit) => { canvas.style.cursor = hit.length ? 'pointer' : 'default'; },
        scales: {
          x: {
            ...axis('Effort, from hours (1) to a project (5)'),
            min: 0.5,
            max: last + 0.5,
            afterBuildTicks: (scale) => { scale.ticks = [1, 2, 3, 4, 5, 6].slice(0, last).map((value) => ({ value })); },
            ticks: { color: colour('soft'), callback: (value) => (value === NOT_STATED ? 'not stated' : value) },
          },
          y: { ...axis('Score'), grace: '8%', ticks: { color: colour('soft'), precision: 0 } },
        },
        plugins: {
          legend: { display: false },
          tooltip: {
            displayColors: false,
            callbacks: {
              title: (hit) => hit.map((one) => shortened(one.raw.title, 60)),
              label: (hit) => levels[hit.raw.priority] + ', ' + hit.raw.y + ' points, effort '
                + (hit.raw.effort === NOT_STATED ? 'not stated' : hit.raw.effort),
            },
          },
        },
      },
    };
  }

  let chart;
  function draw() {
    chart?.destroy();
    chart = new Chart(canvas, settings());
  }

  document.getElementById('chart-figure').hidden = false;
  document.getElementById('chart-table').open = false;
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  spread();
  draw();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  // Paper is always white.
  matchMedia('print').addEventListener('change', draw);
})();

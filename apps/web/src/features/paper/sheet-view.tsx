import { memo } from 'react';
import type { Block, Shape, Sheet, TextShape } from './drawing';
import { qrModules } from './qr-modules';
import styles from './sheet-view.module.css';

interface SheetViewProps {
  sheet: Sheet;
  name: string;
  /** Which page size of the style sheet it is printed on. */
  page: string;
}

/** One page: on the screen as it will be on paper, and on paper in its true size. */
export const SheetView = memo(function SheetView({ sheet, name, page }: SheetViewProps) {
  const { width, height, blocks } = sheet;
  return (
    <svg
      className={styles.sheet}
      data-page={page}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={name}
    >
      {blocks.map((block) => (
        <BlockView key={block.name} block={block} />
      ))}
    </svg>
  );
});

function BlockView({ block: { name, x, y, shapes } }: { block: Block }) {
  // Shapes have no identity but their place; a page is drawn once and never changes their order.
  const placed = shapes.map((shape, place) => ({ shape, place }));
  return (
    <g role="group" aria-label={name} transform={`translate(${x} ${y})`}>
      {placed.map(({ shape, place }) => (
        <ShapeView key={place} shape={shape} />
      ))}
    </g>
  );
}

function ShapeView({ shape }: { shape: Shape }) {
  switch (shape.kind) {
    case 'text':
      return <TextView shape={shape} />;
    case 'line':
      return (
        <line
          x1={shape.x1}
          y1={shape.y1}
          x2={shape.x2}
          y2={shape.y2}
          strokeWidth={shape.width}
          className={styles[`stroke-${shape.tone}`]}
        />
      );
    case 'rect':
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={shape.radius}
          className={shape.filled ? styles['fill-ink'] : styles.outline}
        />
      );
    case 'circle':
      return <circle cx={shape.cx} cy={shape.cy} r={shape.r} className={styles['fill-ink']} />;
    case 'qr':
      return <CodeView x={shape.x} y={shape.y} size={shape.size} text={shape.text} />;
  }
}

function TextView({ shape: { x, y, text, size, weight, tone, align } }: { shape: TextShape }) {
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      fontWeight={weight === 'bold' ? 700 : 400}
      textAnchor={align}
      className={styles[`fill-${tone}`]}
    >
      {text}
    </text>
  );
}

interface CodeViewProps {
  x: number;
  y: number;
  size: number;
  text: string;
}

function CodeView({ x, y, size, text }: CodeViewProps) {
  const code = qrModules(text);
  const path = code.runs.map((run) => `M${run.x} ${run.y}h${run.length}v1h-${run.length}z`);
  return (
    <path
      d={path.join('')}
      transform={`translate(${x} ${y}) scale(${size / code.size})`}
      className={styles['fill-ink']}
      shapeRendering="crispEdges"
      data-code={text}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { UndoButton } from '../../elements/undo-button';
import { tapCooking, tapPacking, undoCount } from '../../lib/tapping';
import type { WayBack } from './undoable';

interface TakeBackProps {
  date: string;
  /** The tap that it takes back. */
  operationId: string;
  way: WayBack;
}

/** Takes an earlier tap back. Schools that are packed go back with a dish: there a second tap asks. */
export function TakeBack({ date, operationId, way }: TakeBackProps) {
  const { t } = useTranslation();
  const subject = way.kind === 'cooking' ? way.recipeName : way.schoolName;
  return (
    <UndoButton
      label={`${t('tap.undo')} – ${subject}`}
      careful={way.kind === 'cooking' && way.from === 'ready'}
      disabled={false}
      onUndo={() => takeBack(date, operationId, way)}
    />
  );
}

function takeBack(date: string, operationId: string, way: WayBack): void {
  switch (way.kind) {
    case 'count':
      return undoCount(date, way, way.size, operationId, way.trays);
    case 'cooking':
      return tapCooking(date, { ...way, status: way.from }, way.to);
    case 'packing':
      return tapPacking(date, { ...way, status: way.from }, way.to);
  }
}

import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../elements/big-button';
import { ConfirmButton } from '../../elements/confirm-button';
import { tapCooking, tapPacking, undoCount } from '../../lib/tapping';
import type { WayBack } from './undoable';

interface UndoButtonProps {
  date: string;
  /** The tap that it takes back. */
  operationId: string;
  way: WayBack;
}

/** Takes an earlier tap back. Schools that are packed go back with a dish: there a second tap asks. */
export function UndoButton({ date, operationId, way }: UndoButtonProps) {
  const { t } = useTranslation();
  const undo = () => takeBack(date, operationId, way);
  const content = (
    <>
      <Undo2 size={26} aria-hidden />
      {t('tap.undo')}
    </>
  );
  return way.kind === 'cooking' && way.from === 'ready' ? (
    <ConfirmButton onConfirm={undo}>{content}</ConfirmButton>
  ) : (
    <BigButton onClick={undo}>{content}</BigButton>
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

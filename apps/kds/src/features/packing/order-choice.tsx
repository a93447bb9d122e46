import { ArrowDownAZ, Truck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../elements/big-button';
import { choosePackingOrder, packingOrder } from '../../lib/packing-order';
import { useStore } from '../../lib/use-store';

/** By departure or by name; kept on this tablet. The button says which order it is now. */
export function OrderChoice() {
  const { t } = useTranslation();
  const order = useStore(packingOrder);
  const Icon = order === 'departure' ? Truck : ArrowDownAZ;
  return (
    <BigButton
      aria-label={t('packing.orderLabel', { order: t(`packing.order.${order}`) })}
      onClick={() => choosePackingOrder(order === 'departure' ? 'name' : 'departure')}
    >
      <Icon size={26} aria-hidden />
      {t(`packing.order.${order}`)}
    </BigButton>
  );
}

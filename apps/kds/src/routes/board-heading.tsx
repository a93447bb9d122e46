import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import hidden from '../elements/visually-hidden.module.css';
import { dayInWords } from '../lib/kitchen-time';

/** The page's name, for the browser and for those who listen; the head of the screen shows it. */
export const BoardHeading = memo(function BoardHeading({
  board,
  date,
}: {
  board: 'cooking' | 'packing';
  date: string;
}) {
  const { t, i18n } = useTranslation();
  const name = `${t(`boards.${board}`)} · ${dayInWords(date, i18n.language)}`;
  return (
    <>
      <title>{`${name} · Porsi`}</title>
      <h1 className={hidden.hidden}>{name}</h1>
    </>
  );
});

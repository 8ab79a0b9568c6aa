import { app } from './app.ts';
import { board } from './board.ts';
import { call } from './call.ts';
import { care } from './care.ts';
import { customer } from './customer.ts';
import { deals } from './deals.ts';
import { demo } from './demo.ts';
import { desk } from './desk.ts';
import { exchange } from './exchange.ts';
import { keys } from './keys.ts';
import { lists } from './lists.ts';
import { login } from './login.ts';
import { party } from './party.ts';
import { phrases } from './phrases.ts';
import { pipeline } from './pipeline.ts';
import { refusal } from './refusal.ts';
import { sales } from './sales.ts';
import { words } from './words.ts';
import { work } from './work.ts';

export const fa = {
  ...app,
  ...board,
  ...care,
  ...customer,
  ...call,
  ...deals,
  ...demo,
  ...desk,
  ...exchange,
  ...keys,
  ...lists,
  ...login,
  ...party,
  ...phrases,
  ...pipeline,
  ...refusal,
  ...sales,
  ...words,
  ...work,
};

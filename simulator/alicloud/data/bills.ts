import type { JsonObject } from '../../cloud/object';
import { quotasOf } from '../quotas';
import { asks, entry, type DataTable } from './source';

/** Made up: that there is a price counts, not which. */
const HOURLY = 1.25;

/** Prices and quotas. */
export const BILLS: DataTable = {
  alicloud_quotas_quotas: (question) => {
    const { asked, cloud, region } = question;
    const word = String(asked['key_word'] ?? '');
    const found = quotasOf(cloud, region).filter(
      ({ product, code, name }) => asks(asked['product_code'], product) && asks(asked['quota_action_code'], code) && name.includes(word),
    );
    return {
      ids: found.map(({ code }) => code),
      names: found.map(({ name }) => name),
      quotas: found.map(({ code, name, limit, used }) =>
        entry(question, 'quotas', {
          id: code,
          quota_action_code: code,
          quota_name: name,
          quota_description: name,
          quota_type: 'normal',
          quota_unit: 'AMOUNT',
          adjustable: true,
          consumable: true,
          applicable_type: 'continuous',
          total_quota: limit,
          total_usage: used,
        }),
      ),
    };
  },
  alicloud_cloud_control_prices: (question) => ({
    prices: [
      entry(question, 'prices', {
        currency: 'CNY',
        original_price: HOURLY,
        trade_price: HOURLY,
        discount_price: 0,
        module_details: [
          {
            module_code: String(question.asked['resource_code'] ?? ''),
            module_name: String(question.asked['resource_code'] ?? ''),
            original_cost: HOURLY,
            cost_after_discount: HOURLY,
            invoice_discount: 0,
            price_type: 'HourPrice',
          },
        ],
      }),
    ],
  }),
  alicloud_bss_open_api_pricing_modules: (question) => {
    const { asked } = question;
    const [product = '', type = '', subscription = ''] = ['product_code', 'product_type', 'subscription_type'].map((name) =>
      String(asked[name] ?? ''),
    );
    const code = 'InstanceType';
    const id = [product, type, subscription, code].join(':');
    const known: JsonObject = {
      id,
      code,
      pricing_module_name: code,
      product_code: product,
      product_type: type,
      subscription_type: subscription,
      unit: 'hour',
    };
    return { ids: [id], names: [code], modules: [entry(question, 'modules', known)] };
  },
};

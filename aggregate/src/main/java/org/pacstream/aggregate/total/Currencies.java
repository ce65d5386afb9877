package org.pacstream.aggregate.total;

import java.util.Locale;
import java.util.Set;

/** In which currency an amount is totalled. */
final class Currencies {
  /** Coins that promise a dollar each; they count as dollars at par. */
  private static final Set<String> DOLLAR_STABLECOINS =
      Set.of(
          "USDT", "USDC", "DAI", "PYUSD", "RLUSD", "BUSD", "TUSD", "USDP", "GUSD", "FDUSD", "USDS",
          "USDE", "USD1", "FRAX", "LUSD", "USDD");

  private Currencies() {}

  static String totalled(String currency) {
    String code = currency.toUpperCase(Locale.ROOT);
    return DOLLAR_STABLECOINS.contains(code) ? "USD" : code;
  }
}

package org.pacstream.aggregate.total;

import java.util.Locale;
import java.util.Set;

/**
 * In which currency an amount is totalled. What is none of those known here is listed and counts
 * nowhere, so that a subject has no more totals than there are currencies, whatever is written.
 */
public final class Currencies {
  /** Coins that promise a dollar each; they count as dollars at par. */
  private static final Set<String> DOLLAR_STABLECOINS =
      Set.of(
          "USDT", "USDC", "DAI", "PYUSD", "RLUSD", "BUSD", "TUSD", "USDP", "GUSD", "FDUSD", "USDS",
          "USDE", "USD1", "FRAX", "LUSD", "USDD");

  /** Codes of ISO 4217, former ones among them; the same whatever a runtime knows. */
  private static final Set<String> NATIONAL =
      codes(
          """
          ADP AED AFA AFN ALL AMD ANG AOA ARS ATS AUD AWG AYM AZM AZN BAM BBD BDT BEF BGL BGN
          BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYB BYN BYR BZD CAD CDF CHE CHF CHW CLF CLP
          CNY COP COU CRC CSD CUC CUP CVE CYP CZK DEM DJF DKK DOP DZD EEK EGP ERN ESP ETB EUR
          FIM FJD FKP FRF GBP GEL GHC GHS GIP GMD GNF GRD GTQ GWP GYD HKD HNL HRK HTG HUF IDR
          IEP ILS INR IQD IRR ISK ITL JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP
          LKR LRD LSL LTL LUF LVL LYD MAD MDL MGA MGF MKD MMK MNT MOP MRO MRU MTL MUR MVR MWK
          MXN MXV MYR MZM MZN NAD NGN NIO NLG NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PTE PYG
          QAR ROL RON RSD RUB RUR RWF SAR SBD SCR SDD SDG SEK SGD SHP SIT SKK SLE SLL SOS SRD
          SRG SSP STD STN SVC SYP SZL THB TJS TMM TMT TND TOP TPE TRL TRY TTD TWD TZS UAH UGX
          USD USN USS UYI UYU UZS VEB VED VEF VES VND VUV WST XAF XAG XAU XCD XCG XDR XOF XPD
          XPF XPT XSU XUA YER YUM ZAR ZMK ZMW ZWD ZWG ZWL ZWN ZWR
          """);

  /** Tickers of coins that are given to politics, or that the press prints sums of. */
  private static final Set<String> COINS =
      codes(
          """
          BTC ETH XRP SOL ADA LTC BCH DOT TRX AVAX MATIC POL LINK XLM BNB DOGE SHIB PEPE TRUMP MELANIA UNI AAVE
          ATOM ALGO NEAR APT SUI HBAR ICP FIL XMR ZEC ETC DASH EOS XTZ TON CRO FTT OKB LEO WBTC WETH STETH ARB
          OP MKR COMP ZRX BAT FLOKI BONK WLFI HYPE
          """);

  private Currencies() {}

  private static Set<String> codes(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  /**
   * Whether amounts in a currency are totalled.
   *
   * @param currency in whatever case
   */
  public static boolean isKnown(String currency) {
    String code = totalled(currency);
    return NATIONAL.contains(code) || COINS.contains(code);
  }

  static String totalled(String currency) {
    String code = currency.toUpperCase(Locale.ROOT);
    return DOLLAR_STABLECOINS.contains(code) ? "USD" : code;
  }
}

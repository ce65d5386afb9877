package org.pacstream.enrich.report;

import java.util.List;

/**
 * How a language denies a flow besides words before its verb.
 *
 * @param follows true where the denying word may stand behind its verb: German "gab nicht"
 * @param endings folded endings that deny the verb they are written onto: Japanese "nai"
 */
record Denial(boolean follows, List<String> endings) {
  Denial {
    endings = List.copyOf(endings);
  }

  boolean endsVerb(String word) {
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}

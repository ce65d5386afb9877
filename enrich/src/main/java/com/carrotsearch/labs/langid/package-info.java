/** One class of ours in the package of the language library; RATIONALE.md says why. */
package com.carrotsearch.labs.langid;

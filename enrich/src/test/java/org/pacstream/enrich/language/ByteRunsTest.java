package org.pacstream.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.carrotsearch.labs.langid.OpenModel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteRunsTest {
  private static final String LETTERS = " eèéênñrstaoiáãåœßłşığжиыіёўأةیپچनही政治献金ーのですм\0";

  private final OpenModel model = OpenModel.load();
  private final ByteRuns runs = new ByteRuns(model.steps(), model.features());

  @Test
  void whatIsFoundOfTheLastBytesIsWhatTheAutomatonFinds() {
    var random = new Random(7);
    var text = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    assertFindsAlike(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void soItIsOfBytesThatAreNoText() {
    var bytes = new byte[1_000_000];
    new Random(8).nextBytes(bytes);
    assertFindsAlike(bytes);
  }

  private void assertFindsAlike(byte[] bytes) {
    int state = 0;
    int last = 0;
    for (int at = 0; at < bytes.length; at++) {
      int one = Byte.toUnsignedInt(bytes[at]);
      state = model.steps()[state << Byte.SIZE | one];
      last = last << Byte.SIZE | one;
      int[] expected = model.features()[state] == null ? new int[0] : model.features()[state];
      int[] found = found(runs.finding(last));
      if (!Arrays.equals(found, expected)) {
        assertThat(found).as("after byte %d", at).isEqualTo(expected);
      }
    }
  }

  private int[] found(int finding) {
    var found = new int[ByteRuns.count(finding)];
    for (int i = 0; i < found.length; i++) {
      found[i] = runs.feature(finding, i);
    }
    return found;
  }
}

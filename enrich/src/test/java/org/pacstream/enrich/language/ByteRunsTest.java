package org.pacstream.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.carrotsearch.labs.langid.OpenModel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
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

  @Test
  void wordsAreReadFromTheFirstByteToTheLast() {
    String words = "der außen पैसा был \uD835\uDD38 政";
    var found = new Findings();

    runs.read(new Words(words.toCharArray(), words.length()), found);

    var expected = new ArrayList<Integer>();
    int last = 0;
    for (byte one : words.getBytes(StandardCharsets.UTF_8)) {
      last = last << Byte.SIZE | Byte.toUnsignedInt(one);
      expected.add(runs.finding(last));
    }
    expected.removeIf(finding -> finding == ByteRuns.NOTHING);
    assertThat(IntStream.range(0, found.size()).map(found::get).boxed())
        .containsExactlyElementsOf(expected);
    assertThat(expected).hasSizeGreaterThan(20);
  }

  @Test
  void wordsAreReadAsTheirBytesInUtf8() {
    String words = "aß ы क 政 \uD835\uDD38 \uD835 \uDD38x";
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    int at = 0;
    Words letters = new Words(words.toCharArray(), words.length());
    for (int i = 0; i < words.length(); i++) {
      int some = Utf8.bytes(letters, i);
      for (int left = Utf8.length(some) - 1; left >= 0; left--) {
        assertThat((byte) (some >>> left * Byte.SIZE)).isEqualTo(bytes[at++]);
      }
      i += Utf8.length(some) == Utf8.LONGEST ? 1 : 0;
    }
    assertThat(at).isEqualTo(bytes.length);
  }

  private void assertFindsAlike(byte[] bytes) {
    int state = 0;
    int last = 0;
    for (int at = 0; at < bytes.length; at++) {
      int one = Byte.toUnsignedInt(bytes[at]);
      state = model.steps()[state << Byte.SIZE | one];
      last = last << Byte.SIZE | one;
      int[] expected = model.features()[state] == null ? new int[0] : model.features()[state];
      int[] found = runs.features(runs.finding(last));
      if (!Arrays.equals(found, expected)) {
        assertThat(found).as("after byte %d", at).isEqualTo(expected);
      }
    }
  }
}

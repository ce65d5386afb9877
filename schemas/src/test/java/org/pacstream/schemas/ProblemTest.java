package org.pacstream.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void isWrittenWithItsMembersInOrder() {
    var problem =
        Problem.of(422, "Unprocessable article", "2 fields are wrong")
            .as("urn:pacstream:invalid-article")
            .with("errors", List.of(Map.of("field", "body")))
            .with("line", 7);

    assertThat(problem.toJson())
        .isEqualTo(
            "{\"type\":\"urn:pacstream:invalid-article\",\"title\":\"Unprocessable article\","
                + "\"status\":422,\"detail\":\"2 fields are wrong\","
                + "\"errors\":[{\"field\":\"body\"}],\"line\":7}");
  }

  @Test
  void aDetailThatIsNotThereIsLeftOut() {
    assertThat(Problem.of(404, "Not Found", null).toJson())
        .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404}");
  }

  @Test
  void whatAnArticleSaysStaysText() {
    assertThat(Problem.of(400, "Bad", "\"</script>\u0000").toJson())
        .contains("\\\"</script>\\u0000");
  }

  @Test
  void aStandardMemberIsNoExtension() {
    assertThatThrownBy(() -> Problem.of(400, "Bad", null).with("status", 200))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("extension status is a standard member");
  }

  @Test
  void successIsNoProblem() {
    assertThatThrownBy(() -> Problem.of(200, "OK", null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("status 200: expected 400 to 599");
  }
}

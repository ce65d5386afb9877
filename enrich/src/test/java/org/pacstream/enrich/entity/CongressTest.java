package org.pacstream.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacstream.schemas.EntityType;

/** Every member of Congress is a candidate of the catalogue, under all FEC ids, once. */
class CongressTest {
  private final Catalogue catalogue = Catalogue.load();

  @Test
  void everyMemberIsOneCandidateWithStateChamberAndFecIds() throws IOException {
    List<Member> members = members();

    assertThat(members).hasSizeGreaterThan(530);
    assertThat(members)
        .allSatisfy(
            member ->
                assertThat(profiles(member))
                    .singleElement()
                    .satisfies(
                        found -> {
                          assertThat(found.entry().type()).isEqualTo(EntityType.CANDIDATE);
                          assertThat(found.entry().fecIds()).containsAll(member.fecIds);
                          assertThat(found.offices()).contains(member.chamber);
                          assertThat(found.state()).isEqualTo(member.state);
                        }));
  }

  private static List<Member> members() throws IOException {
    var file = CongressTest.class.getResourceAsStream("congress.tsv");
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(Member::of).toList();
    }
  }

  /** Entries with an id of the member, or of that name where the FEC has given none. */
  private List<Profile> profiles(Member member) {
    return catalogue.profiles().stream()
        .filter(
            profile ->
                member.fecIds.isEmpty()
                    ? profile.entry().name().equals(member.name)
                    : profile.entry().fecIds().stream().anyMatch(member.fecIds::contains))
        .toList();
  }

  /** A line of congress.tsv. */
  private record Member(String name, String chamber, String state, List<String> fecIds) {
    static Member of(String line) {
      String[] columns = line.split("\t", -1);
      List<String> ids = columns[3].isEmpty() ? List.of() : List.of(columns[3].split(" "));
      return new Member(columns[0], columns[1], columns[2], ids);
    }
  }
}

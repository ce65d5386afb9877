package org.pacstream.aggregate.query;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pacstream.schemas.SubjectType;

/** Which ids a subject is asked for by: its own, or one of the FEC's. */
final class SubjectId {
  private static final Pattern FEC = Pattern.compile("[A-Z]\\w{8}", Pattern.CASE_INSENSITIVE);
  private static final Pattern OWN = Pattern.compile("[A-Z]+:[\\w-]+");
  private static final Map<SubjectType, String> PATHS =
      Map.of(
          SubjectType.CANDIDATE, "/v1/candidates",
          SubjectType.COMMITTEE, "/v1/committees",
          SubjectType.NETWORK, "/v1/networks");
  private static final Map<SubjectType, String> EXAMPLES =
      Map.of(
          SubjectType.CANDIDATE, "PERSON:kamala-harris, or the FEC's P00009423",
          SubjectType.COMMITTEE, "CMTE:fairshake, or the FEC's C00835959",
          SubjectType.NETWORK, "NET:fairshake");

  private SubjectId() {}

  /** As the FEC writes it; empty for what is no id of the FEC's. */
  static Optional<String> fec(String id) {
    return FEC.matcher(id).matches() ? Optional.of(id.toUpperCase(Locale.ROOT)) : Optional.empty();
  }

  /** Where subjects of a type are asked for. */
  static String path(SubjectType type) {
    return PATHS.get(type);
  }

  /** What to try instead of an id that is not found. */
  static String advice(SubjectType type, String id) {
    return meant(id)
        .filter(other -> other != type && OWN.matcher(id).matches())
        .map(other -> "a %s is at %s/%s".formatted(Json.snake(other), path(other), id))
        .orElseGet(() -> "an id is as %s; %s lists them".formatted(EXAMPLES.get(type), path(type)));
  }

  private static Optional<SubjectType> meant(String id) {
    return id.startsWith("PERSON:")
        ? Optional.of(SubjectType.CANDIDATE)
        : id.startsWith("CMTE:")
            ? Optional.of(SubjectType.COMMITTEE)
            : id.startsWith("NET:") ? Optional.of(SubjectType.NETWORK) : Optional.empty();
  }
}

package org.pacstream.enrich.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * An entry as written in a catalogue file; what is left out is empty, null or false.
 *
 * @param committeeClass authorised, joint_fundraising, inaugural or outside
 * @param candidate whom a committee is authorised by or devoted to
 * @param head of its network
 * @param unprinted its name never stands in text
 * @param known the surname alone is enough
 * @param obscure bears a name that many may bear: it counts only where the text says that the
 *     politician, or the committee, of that name is meant
 * @param state United States postal code
 * @param since first day its name is valid
 * @param committeeType the FEC's letter, as O for a super PAC
 * @param designation the FEC's letter, as J for a joint fundraiser
 * @param office held or sought
 * @param ordinary languages in which the name is also an ordinary word
 * @param names by language; "any" for every one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record WrittenEntry(
    String id,
    String name,
    String type,
    @JsonProperty("class") String committeeClass,
    String candidate,
    String network,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean head,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean crypto,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean unprinted,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean known,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean obscure,
    String state,
    String since,
    String committeeType,
    String designation,
    List<String> office,
    List<String> fec,
    List<String> affiliations,
    List<String> surname,
    List<String> ordinary,
    List<Dated> dated,
    Map<String, List<String>> names) {
  /** The key of names that are printed in every language. */
  public static final String EVERY_LANGUAGE = "any";

  public WrittenEntry {
    office = orEmpty(office);
    fec = orEmpty(fec);
    affiliations = orEmpty(affiliations);
    surname = orEmpty(surname);
    ordinary = orEmpty(ordinary);
    dated = orEmpty(dated);
    names = names == null ? Map.of() : names;
  }

  /** A name with the days it is valid from and until (exclusive); null for an open end. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Dated(String name, String from, String until) {}

  /** Every form under which it is printed, in any language, its name first. */
  public List<String> printed() {
    var printed = new LinkedHashSet<String>();
    if (name != null) {
      printed.add(name);
    }
    names.values().forEach(printed::addAll);
    dated.forEach(one -> printed.add(one.name()));
    return List.copyOf(printed);
  }

  /**
   * This with what another file knows beyond it: further FEC ids, names, offices and links.
   *
   * @throws IllegalArgumentException where the other contradicts it
   */
  WrittenEntry with(WrittenEntry more) {
    same("name", name, more.name);
    same("type", type, more.type);
    same("class", committeeClass, more.committeeClass);
    same("since", since, more.since);
    return new WrittenEntry(
        id,
        name,
        type,
        committeeClass,
        same("candidate", candidate, more.candidate),
        same("network", network, more.network),
        head || more.head,
        crypto || more.crypto,
        unprinted,
        known || more.known,
        obscure,
        same("state", state, more.state),
        since,
        same("committeeType", committeeType, more.committeeType),
        same("designation", designation, more.designation),
        both(office, more.office),
        both(fec, more.fec),
        both(affiliations, more.affiliations),
        both(surname, more.surname),
        both(ordinary, more.ordinary),
        both(dated, more.dated),
        both(names, more.names));
  }

  private String same(String field, String mine, String other) {
    if (mine != null && other != null && !mine.equals(other)) {
      throw new IllegalArgumentException(
          field + " " + other + " of " + id + " contradicts " + mine + ", which is known");
    }
    return mine == null ? other : mine;
  }

  private static <T> List<T> both(List<T> mine, List<T> others) {
    var both = new LinkedHashSet<>(mine);
    both.addAll(others);
    return List.copyOf(both);
  }

  private static Map<String, List<String>> both(
      Map<String, List<String>> mine, Map<String, List<String>> others) {
    var both = new LinkedHashMap<>(mine);
    others.forEach((language, more) -> both.merge(language, more, WrittenEntry::both));
    return both;
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}

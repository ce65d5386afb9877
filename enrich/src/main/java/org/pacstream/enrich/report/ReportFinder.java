package org.pacstream.enrich.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pacstream.enrich.entity.Catalogue;
import org.pacstream.schemas.Report;
import org.pacstream.schemas.Status;
import org.pacstream.schemas.TextField;

/** Finds the statements of an article that political money flows or would flow. */
public final class ReportFinder {
  /** A price per head or a limit per year may be told per unit, spending never. */
  private static final Set<Status> PER_UNIT = EnumSet.of(Status.PRICE, Status.LIMIT);

  private final Map<String, Rules> rules;
  private final Networks networks;
  private final Parties parties;
  private final Writer writer;

  private ReportFinder(Map<String, Rules> rules, Catalogue catalogue) {
    this.rules = Map.copyOf(rules);
    this.networks = new Networks(catalogue);
    this.parties = new Parties(catalogue);
    this.writer = new Writer(parties);
  }

  /**
   * With the rule files of every language.
   *
   * @throws IllegalArgumentException naming file and key of a rule that cannot be used
   */
  public static ReportFinder load(Catalogue catalogue) {
    var rules = new HashMap<String, Rules>();
    for (String language : RulesFile.languages()) {
      rules.put(language, RulesFile.load(language));
    }
    return new ReportFinder(rules, catalogue);
  }

  /** In text order, each statement once. A language without rules has none. */
  public List<Report> find(Reading reading) {
    Rules own = rules.get(reading.language());
    if (own == null || reading.amounts().isEmpty()) {
      return List.of();
    }
    List<Statement> statements = statements(own, reading);
    return writer.reports(
        Wholes.opened(Repeats.without(statements)),
        new Periods(own.calendar(), reading.published()));
  }

  private List<Statement> statements(Rules own, Reading reading) {
    List<Scene> scenes = new SceneReader(own, reading, networks).scenes();
    var topics = new Topics(scenes);
    var makes =
        new Statements(
            parties,
            new Periods(own.calendar(), reading.published()),
            networks,
            Devotions.in(scenes));
    var governor = new Governor(own.order());
    var statuses = new Statuses(own.isVerbLast(), own.denial());
    var statements = new ArrayList<Statement>();
    Told told = Told.NOTHING;
    for (Scene scene : scenes) {
      if (scene.text().field() == TextField.TITLE && reading.texts().size() > 1) {
        continue;
      }
      if (scene.has(CueKind.BOILERPLATE, scene.begin(), scene.begin() + 4)) {
        continue;
      }
      List<Who> destination = Destinations.complete(scene, statements, parties);
      if (!destination.isEmpty()) {
        told = told.to(destination);
      }
      for (Figure figure : scene.figures()) {
        if (figure.restates()) {
          continue;
        }
        Optional<Cue> governing = governor.governing(scene, figure);
        if (governing.isEmpty() || governing.get().kind() == CueKind.NOT_FLOW) {
          continue;
        }
        Cue word = governing.get();
        Optional<Status> status = statuses.of(scene, figure, word);
        Sides sides =
            new Roles(own, scene, figure, word, status.orElse(Status.REPORTED), told, topics)
                .sides();
        if (figure.amount().perUnit() && !status.filter(PER_UNIT::contains).isPresent()) {
          continue;
        }
        status.ifPresent(how -> statements.addAll(makes.of(scene, figure, word, how, sides)));
        told = told.then(scene, word, sides);
      }
    }
    return statements;
  }
}

package org.pacstream.aggregate.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.pacstream.aggregate.books.Hours;
import org.pacstream.aggregate.books.MeasureKey;
import org.pacstream.aggregate.books.Publications.Article;
import org.pacstream.aggregate.query.History.End;
import org.pacstream.aggregate.query.History.Point;
import org.pacstream.aggregate.query.Queries.Ranked;
import org.pacstream.aggregate.state.SubjectRow;
import org.pacstream.schemas.LedgerEntry;
import org.pacstream.schemas.Measure;
import org.pacstream.schemas.Problem;
import org.pacstream.schemas.SubjectType;

/**
 * What can be asked. Every answer tells as of when it is, how far behind the stores are, whether
 * they are being moved, and what could not be reached. Figures may be ahead of the topics by one
 * commit interval.
 */
final class QueryRoutes {
  private static final List<SubjectType> TYPES =
      List.of(SubjectType.CANDIDATE, SubjectType.COMMITTEE, SubjectType.NETWORK);

  private final Queries queries;
  private final Instances instances;
  private final Peers peers;
  private final Clock clock;
  private final boolean asOfLatest;

  QueryRoutes(Queries queries, Instances instances, Clock clock, boolean asOfLatest) {
    this.queries = queries;
    this.instances = instances;
    this.peers = new Peers(instances);
    this.clock = clock;
    this.asOfLatest = asOfLatest;
  }

  void addTo(RoutesConfig routes) {
    for (SubjectType type : TYPES) {
      String path = SubjectId.path(type);
      routes.get(path, request -> list(request, type));
      routes.get(path + "/{id}", request -> one(request, type));
      routes.get(path + "/{id}/reports", request -> reports(request, type));
      routes.get(path + "/{id}/facts", request -> facts(request, type));
      routes.get(path + "/{id}/timeline", request -> timeline(request, type));
      routes.get(path + "/{id}/ledger", request -> ledger(request, type));
    }
    routes.get("/health/live", request -> health(request, instances.isLive()));
    routes.get("/health/ready", request -> health(request, instances.isReady()));
  }

  private void health(Context request, boolean well) {
    request.status(well ? 200 : 503);
    reply(request, Json.object().put("state", instances.state()).put("lag", instances.lag()));
  }

  private void list(Context request, SubjectType type) {
    var parameters = new Parameters(request, "window", "sort", "limit", "cursor");
    Window window = parameters.window();
    Optional<Instant> time = parameters.asOf();
    Optional<Measure> sort = parameters.sort();
    int limit = parameters.limit();
    Optional<RankedEnd> after =
        parameters.cursor().flatMap(end -> RankedEnd.parse(end, parameters));
    boolean localOnly = parameters.localOnly();
    parameters.check();

    Instant asOf = asOf(time);
    List<Ranked> ranked = new ArrayList<>(queries.all(type, asOf, window, sort));
    var partial = new ArrayList<String>();
    boolean more = false;
    if (!localOnly) {
      Peers.Answers answers = peers.ask(target(request, asOf));
      answers.bodies().forEach(body -> body.get("data").forEach(one -> ranked.add(ranked(one))));
      more = answers.bodies().stream().anyMatch(body -> body.hasNonNull("next"));
      partial.addAll(answers.partial());
      Queries.rank(ranked);
    }
    List<Ranked> rest =
        ranked.stream()
            .filter(one -> after.map(end -> one.isAfter(end.value(), end.id())).orElse(true))
            .toList();
    ObjectNode page =
        page(rest, limit, more, Ranked::cursor, QueryRoutes::json, envelope(asOf, partial));
    reply(request, page);
  }

  private static ObjectNode json(Ranked ranked) {
    return ranked.json().put("rankedBy", ranked.value().toPlainString());
  }

  private static Ranked ranked(JsonNode json) {
    return new Ranked(
        new BigDecimal(json.get("rankedBy").asText()), json.get("id").asText(), (ObjectNode) json);
  }

  private void one(Context request, SubjectType type) {
    var parameters = new Parameters(request, "window");
    Window window = parameters.window();
    Optional<Instant> time = parameters.asOf();
    boolean localOnly = parameters.localOnly();
    parameters.check();
    Instant asOf = asOf(time);
    Optional<SubjectRow> row = row(request, type, localOnly, asOf);
    row.ifPresent(
        here ->
            reply(request, envelope(asOf, List.of()).set("data", queries.one(here, asOf, window))));
  }

  private void reports(Context request, SubjectType type) {
    var parameters = new Parameters(request, "limit", "cursor");
    Optional<Instant> time = parameters.asOf();
    int limit = parameters.limit();
    Optional<ReportsAt.End> after = parameters.cursor().flatMap(end -> reportsEnd(end, parameters));
    boolean localOnly = parameters.localOnly();
    parameters.check();
    Instant asOf = asOf(time);
    row(request, type, localOnly, asOf)
        .ifPresent(
            here ->
                reply(
                    request,
                    page(
                        queries.reports(here, asOf, after, limit + 1),
                        limit,
                        false,
                        said -> cursor(said.end()),
                        said -> Json.report(said.saying(), said.report(), said.counted()),
                        envelope(asOf, List.of()))));
  }

  private static String cursor(ReportsAt.End end) {
    Article article = end.article();
    return article.published().toEpochMilli() + " " + end.position() + " " + article.id();
  }

  private static Optional<ReportsAt.End> reportsEnd(String end, Parameters parameters) {
    String[] parts = end.split(" ", 3);
    if (parts.length == 3 && parts[0].matches("-?\\d{1,15}") && parts[1].matches("\\d{1,6}")) {
      var published = Instant.ofEpochMilli(Long.parseLong(parts[0]));
      return Optional.of(
          new ReportsAt.End(new Article(published, parts[2]), Integer.parseInt(parts[1])));
    }
    parameters.bad("cursor", end, "a cursor from the previous page");
    return Optional.empty();
  }

  private void facts(Context request, SubjectType type) {
    var parameters = new Parameters(request, "measure", "cycle", "currency");
    Optional<Instant> time = parameters.asOf();
    Selection asked = parameters.selection();
    boolean localOnly = parameters.localOnly();
    parameters.check();
    Instant asOf = asOf(time);
    row(request, type, localOnly, asOf)
        .ifPresent(
            here ->
                reply(
                    request,
                    envelope(asOf, List.of()).set("data", queries.facts(here, asOf, asked))));
  }

  private void timeline(Context request, SubjectType type) {
    var parameters =
        new Parameters(
            request, "measure", "cycle", "currency", "from", "to", "step", "limit", "cursor");
    Selection asked = parameters.selection();
    Optional<Instant> from = parameters.from();
    Optional<Instant> to = parameters.to();
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      parameters.bad("from", from.get().toString(), "a time before to, which is " + to.get());
    }
    Resolution step = parameters.step();
    int limit = parameters.limit();
    Optional<End> after = parameters.cursor().flatMap(end -> historyEnd(end, parameters));
    Optional<Instant> time = parameters.asOf();
    boolean localOnly = parameters.localOnly();
    parameters.check();
    Instant end = asOf(to.or(() -> time));
    var history = new History(from.map(Hours::of).orElse(History.EVER), Hours.of(end), step);
    Instant asOf = Hours.end(history.to());
    row(request, type, localOnly, asOf)
        .ifPresent(
            here ->
                reply(
                    request,
                    page(
                        queries.history(here, asked, history, after, limit + 1),
                        limit,
                        false,
                        QueryRoutes::cursor,
                        point -> Json.point(point, step),
                        envelope(asOf, List.of()).put("closedBefore", Json.closedBefore(here)))));
  }

  private static String cursor(Point end) {
    MeasureKey measure = end.measure();
    return measure.cycle() + " " + measure.currency() + " " + measure.measure() + " " + end.hour();
  }

  private static Optional<End> historyEnd(String end, Parameters parameters) {
    String[] parts = end.split(" ", -1);
    if (end.matches("\\d{1,4} [^ ]+ [A-Z_]+ -?\\d{1,9}")
        && Arrays.stream(Measure.values()).anyMatch(one -> one.name().equals(parts[2]))) {
      var measure = new MeasureKey(Integer.parseInt(parts[0]), parts[1], Measure.valueOf(parts[2]));
      return Optional.of(new End(measure, Long.parseLong(parts[3])));
    }
    parameters.bad("cursor", end, "a cursor from the previous page");
    return Optional.empty();
  }

  private void ledger(Context request, SubjectType type) {
    var parameters = new Parameters(request, "limit", "cursor");
    int limit = parameters.limit();
    long from = parameters.cursor().map(end -> sequence(end, parameters)).orElse(0L);
    boolean localOnly = parameters.localOnly();
    parameters.check();
    Instant asOf = asOf(Optional.empty());
    row(request, type, localOnly, asOf)
        .ifPresent(
            here -> {
              SortedMap<Long, LedgerEntry> entries = queries.ledger(here, from, limit + 1);
              ObjectNode envelope = envelope(asOf, List.of());
              ArrayNode data = envelope.putArray("data");
              entries.values().stream().limit(limit).map(Json::entry).forEach(data::add);
              if (entries.size() > limit) {
                envelope.put("next", Parameters.cursor(String.valueOf(entries.lastKey())));
              }
              reply(request, envelope);
            });
  }

  private static long sequence(String end, Parameters parameters) {
    if (end.matches("\\d{1,18}")) {
      return Long.parseLong(end);
    }
    parameters.bad("cursor", end, "a cursor from the previous page");
    return 0;
  }

  /**
   * The subject, when it is kept here; else the answer of the instance that keeps it is passed on.
   */
  private Optional<SubjectRow> row(
      Context request, SubjectType type, boolean localOnly, Instant asOf) {
    String id = request.pathParam("id");
    try {
      return Optional.of(queries.find(type, id));
    } catch (Refusal unknown) {
      if (localOnly) {
        throw unknown;
      }
      Peers.Answers answers = peers.ask(target(request, asOf));
      if (!answers.bodies().isEmpty()) {
        reply(request, answers.bodies().get(0));
        return Optional.empty();
      }
      if (!answers.refusals().isEmpty()) {
        Peers.Refused refused = answers.refusals().get(0);
        request
            .status(refused.status())
            .contentType(Problem.MEDIA_TYPE)
            .result(refused.problem().getBytes(StandardCharsets.UTF_8));
        return Optional.empty();
      }
      if (!answers.partial().isEmpty()) {
        throw Refusal.notReady(
            "what is known of " + id + " may lie where nobody answers: " + answers.partial());
      }
      throw unknown;
    }
  }

  /**
   * @param more whether there is more than the rest
   */
  private static <T> ObjectNode page(
      List<T> rest,
      int limit,
      boolean more,
      Function<T, String> cursor,
      Function<T, ObjectNode> json,
      ObjectNode envelope) {
    ArrayNode data = envelope.putArray("data");
    List<T> page = rest.subList(0, Math.min(limit, rest.size()));
    page.stream().map(json).forEach(data::add);
    if (!page.isEmpty() && (more || rest.size() > limit)) {
      envelope.put("next", Parameters.cursor(cursor.apply(page.get(page.size() - 1))));
    }
    return envelope;
  }

  private ObjectNode envelope(Instant asOf, List<String> partial) {
    ObjectNode envelope = Json.object();
    envelope
        .putNull("data")
        .putNull("next")
        .put("asOf", asOf.toString())
        .put("lag", instances.lag())
        .put("stale", !instances.isReady());
    ArrayNode missing = envelope.putArray("partial");
    partial.forEach(missing::add);
    return envelope;
  }

  /** The last moment of the hour: totals know whole hours. */
  private Instant asOf(Optional<Instant> asked) {
    return Hours.end(Hours.of(asked.orElseGet(this::now)));
  }

  private Instant now() {
    Instant now = clock.instant();
    return asOfLatest ? queries.latest().orElse(now) : now;
  }

  /** The same request to another instance, for what that one keeps, at the same time. */
  private static String target(Context request, Instant asOf) {
    var target = new StringBuilder(request.req().getRequestURI()).append("?scope=local");
    target.append("&asOf=").append(encoded(asOf.toString()));
    request
        .queryParamMap()
        .forEach(
            (name, values) -> {
              if (!name.equals("asOf")) {
                target.append('&').append(name).append('=').append(encoded(values.get(0)));
              }
            });
    return target.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void reply(Context request, JsonNode json) {
    request.contentType("application/json; charset=utf-8").result(json.toString());
  }

  private record RankedEnd(BigDecimal value, String id) {
    static Optional<RankedEnd> parse(String end, Parameters parameters) {
      int space = end.indexOf(' ');
      if (space > 0 && end.substring(0, space).matches("-?\\d{1,40}(\\.\\d{1,18})?")) {
        return Optional.of(
            new RankedEnd(new BigDecimal(end.substring(0, space)), end.substring(space + 1)));
      }
      parameters.bad("cursor", end, "a cursor from the previous page");
      return Optional.empty();
    }
  }
}

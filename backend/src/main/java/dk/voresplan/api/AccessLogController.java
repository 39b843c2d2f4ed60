package dk.voresplan.api;

import dk.voresplan.access.AccessLog;
import dk.voresplan.access.AccessLogSentences;
import dk.voresplan.access.AccessLogTable;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Permit;
import dk.voresplan.access.Topic;
import dk.voresplan.i18n.Messages;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.i18n.Words;
import dk.voresplan.limit.Limit;
import dk.voresplan.limit.Limits;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** What others did in a citizen's plan, for the citizen: page by page, or all as a table. */
@Controller("/api/citizens/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class AccessLogController {
  private static final int MOST = 500;
  private static final Set<Topic> TOPICS = Set.of(Topic.CONTACTS, Topic.WISHES, Topic.GOALS);

  private final AccessPolicy access;
  private final AccessLog log;
  private final AccessLogTable table;
  private final Limits limits;
  private final Clock clock;

  AccessLogController(
      AccessPolicy access, AccessLog log, AccessLogTable table, Limits limits, Clock clock) {
    this.access = access;
    this.log = log;
    this.table = table;
    this.limits = limits;
    this.clock = clock;
  }

  @Get("/access-log")
  List<AccessLogView> page(
      String id,
      @QueryValue(defaultValue = "0") long after,
      @QueryValue(defaultValue = "100") int limit,
      Authentication authentication,
      HttpRequest<?> request) {
    var words = words(request);
    var telling = new AccessLogSentences(words, new SpokenDates(words, clock));
    int most = Math.clamp(limit, 1, MOST);
    return read(
        id,
        authentication,
        permit ->
            log.asWritten(permit, after, most).stream()
                .map(entry -> AccessLogView.of(entry, telling))
                .toList());
  }

  @Get("/access-log.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<String> table(String id, Authentication authentication, HttpRequest<?> request) {
    limits.take(Limit.EXPORT, Caller.of(authentication).actor().key());
    return HttpResponse.ok(read(id, authentication, permit -> table.of(permit, words(request))))
        .header("Content-Disposition", "attachment; filename=\"adgang.csv\"");
  }

  private static Words words(HttpRequest<?> request) {
    return Messages.in(request.getLocale().orElse(Locale.of("da")));
  }

  private <T> T read(String id, Authentication authentication, Function<Permit, T> work) {
    var caller = Caller.of(authentication);
    caller.require("AuditEvent", Scopes.Permission.READ);
    return access.open(caller.actor(), CitizenInPath.of(id), TOPICS, work);
  }
}

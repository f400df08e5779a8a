package dev.sop.examples.cases;

import com.google.common.collect.ImmutableSet;
import dev.sop.metrics.otif.Cancellation;
import dev.sop.metrics.otif.DateBasis;
import dev.sop.metrics.otif.Delivery;
import dev.sop.metrics.otif.DeliveryEvent;
import dev.sop.metrics.otif.EarlyDelivery;
import dev.sop.metrics.otif.OrderLine;
import dev.sop.metrics.otif.Otif;
import dev.sop.metrics.otif.OtifLevel;
import dev.sop.metrics.otif.OtifPolicy;
import dev.sop.metrics.otif.OtifReport;
import dev.sop.metrics.otif.OverDelivery;
import dev.sop.metrics.otif.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Rows of a case as order lines: quantity ordered, requested day, what was delivered and when. Rows of one order and line
 * are partial shipments of it; {@code deliveries} may also be a list inside a line. The policy is what {@code data} says:
 * {@code basis}, {@code event}, {@code window} or {@code early_days} and {@code late_days}, {@code calendar: working},
 * {@code holidays}, {@code early}, {@code tolerance}, {@code over_delivery}, {@code from}, {@code to}.
 */
final class OrderLineReader {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final CaseTable table;
    private final CaseNode data;

    OrderLineReader(CaseTable table, CaseNode data) {
        this.table = table;
        this.data = data;
    }

    OtifRows.Counted counted(List<Map<String, String>> rows, OtifLevel level) {
        OtifReport report = Otif.report(lines(rows), day("from", FIRST), day("to", LAST), policy(), level);
        return new OtifRows.Counted(report.rates(), report.earlyLines());
    }

    private LocalDate day(String key, LocalDate otherwise) {
        return data.has(key) ? LocalDate.parse(data.text(key)) : otherwise;
    }

    private OtifPolicy policy() {
        boolean window = data.has("window");
        return OtifPolicy.builder()
                .tolerance(data.number("tolerance", 0))
                .earlyDays(window ? Math.abs(windowEnd(0)) : (int) data.number("early_days", 0))
                .lateDays(window ? windowEnd(1) : (int) data.number("late_days", 0))
                .basis(word("basis", DateBasis.REQUESTED))
                .event(word("event", DeliveryEvent.DELIVERED))
                .early(word("early", EarlyDelivery.NOT_ON_TIME))
                .overDelivery(word("over_delivery", OverDelivery.FULL))
                .calendar(calendar())
                .build();
    }

    private int windowEnd(int end) {
        return data.required("window").get(end).asInt();
    }

    private WorkingCalendar calendar() {
        boolean working = data.has("calendar")
                && data.text("calendar").toLowerCase(Locale.ROOT).contains("work");
        WorkingCalendar calendar = working ? WorkingCalendar.weekdays() : WorkingCalendar.everyDay();
        ImmutableSet.Builder<LocalDate> holidays = ImmutableSet.builder();
        if (data.has("holidays")) {
            for (JsonNode holiday : data.required("holidays")) {
                holidays.add(LocalDate.parse(holiday.stringValue()));
            }
        }
        return calendar.withHolidays(holidays.build());
    }

    private <E extends Enum<E>> E word(String key, E otherwise) {
        return data.has(key)
                ? Enum.valueOf(otherwise.getDeclaringClass(), data.text(key).toUpperCase(Locale.ROOT))
                : otherwise;
    }

    private List<OrderLine> lines(List<Map<String, String>> rows) {
        Optional<String> line = table.column("line", "line_id", "order_line", "product_id", "product", "item");
        String order = table.column("order", "order_id")
                .orElseThrow(() -> new UnsupportedCaseException("a table without on_time and in_full, or order"));
        Map<List<String>, List<Map<String, String>>> byLine = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            String name = line.isPresent() ? row.getOrDefault(line.get(), "") : "row " + i;
            byLine.computeIfAbsent(List.of(row.getOrDefault(order, ""), name), fresh -> new ArrayList<>())
                    .add(row);
        }
        List<OrderLine> lines = new ArrayList<>();
        byLine.forEach((key, parts) -> lines.add(line(key.get(0), key.get(1), parts)));
        return lines;
    }

    private static OrderLine line(String order, String name, List<Map<String, String>> parts) {
        Map<String, String> first = parts.get(0);
        return OrderLine.builder()
                .order(order)
                .line(name)
                .ordered(number(first, "ordered", "order_qty", "ordered_qty", "order_quantity", "quantity"))
                .requested(day(first, "requested", "requested_date", "agreed_delivery_date", "due", "due_date")
                        .orElseThrow(() ->
                                new UnsupportedCaseException("order " + order + " line " + name + " without a day")))
                .firstPromised(day(first, "first_promised", "promised", "promised_date"))
                .lastPromised(day(first, "last_promised", "promised", "promised_date"))
                .cancelled(cancelled(first))
                .deliveries(deliveries(parts))
                .build();
    }

    private static Cancellation cancelled(Map<String, String> row) {
        String word = cell(row, "cancelled", "cancelled_by").orElse("").toLowerCase(Locale.ROOT);
        if (word.contains("customer")) {
            return Cancellation.BY_CUSTOMER;
        }
        return word.contains("supplier") ? Cancellation.BY_SUPPLIER : Cancellation.NONE;
    }

    private static List<Delivery> deliveries(List<Map<String, String>> parts) {
        List<Delivery> deliveries = new ArrayList<>();
        for (Map<String, String> part : parts) {
            Optional<String> list = cell(part, "deliveries", "shipments");
            List<Map<String, String>> rows =
                    list.isPresent() ? CaseTable.of(MAPPER.readTree(list.get())).rows() : List.of(part);
            rows.forEach(row -> delivery(row, list.isPresent()).ifPresent(deliveries::add));
        }
        return deliveries;
    }

    private static Optional<Delivery> delivery(Map<String, String> row, boolean ofList) {
        double units = ofList
                ? number(row, "quantity", "qty", "delivered", "units")
                : number(row, "delivered", "delivery_qty", "delivered_qty", "delivered_quantity");
        Optional<LocalDate> arrived = day(
                row,
                "delivered_on",
                "actual_delivery_date",
                "delivered_date",
                "delivery_date",
                "delivered",
                "date",
                "day");
        Optional<LocalDate> shipped =
                day(row, "shipped_on", "shipped", "ship_date", "shipped_date").or(() -> arrived);
        return units > 0 && shipped.isPresent()
                ? Optional.of(new Delivery(units, shipped.get(), arrived))
                : Optional.empty();
    }

    private static double number(Map<String, String> row, String... names) {
        return cell(row, names)
                .filter(text -> !text.isBlank())
                .map(Double::valueOf)
                .orElse(0.0);
    }

    private static Optional<LocalDate> day(Map<String, String> row, String... names) {
        for (String name : names) {
            Optional<LocalDate> day = cell(row, name).flatMap(CaseDates::day);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> cell(Map<String, String> row, String... names) {
        return new CaseTable(List.of(row)).column(names).map(column -> row.getOrDefault(column, ""));
    }
}

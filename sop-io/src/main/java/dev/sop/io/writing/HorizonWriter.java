package dev.sop.io.writing;

import com.google.common.base.Joiner;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.sop.calendar.Bucket;
import dev.sop.calendar.FiscalPattern;
import dev.sop.calendar.FiscalYear;
import dev.sop.calendar.Horizon;
import dev.sop.calendar.HorizonBuilder;
import dev.sop.calendar.WorkingCalendar;
import dev.sop.io.entry.Entry;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A horizon as an object. A horizon does not remember how it was put together: months, weeks, quarters and fiscal periods are
 * recognised by their buckets, as are parts of such units; anything else is written bucket by bucket.
 */
final class HorizonWriter {

    private static final List<String> UNITS = List.of("months", "weeks", "quarters");

    private final Horizon horizon;

    private HorizonWriter(Horizon horizon) {
        this.horizon = horizon;
    }

    static Entry write(Horizon horizon) {
        HorizonWriter writer = new HorizonWriter(horizon);
        Entry entry = new Entry().text("start", horizon.start().toString());
        horizon.fiscalYear().ifPresent(year -> fiscalYear(year, entry));
        horizon.weekStart().ifPresent(day -> entry.text("week_start", word(day)));
        writer.length(entry);
        if (horizon.frozenBuckets() > 0) {
            entry.number("frozen", horizon.frozenBuckets());
        }
        WorkingCalendar calendar = horizon.calendar();
        boolean usual =
                calendar.workdays().equals(WorkingCalendar.mondayToFriday().workdays());
        if (!usual || (horizon.hasWorkCalendar() && calendar.holidays().isEmpty())) {
            entry.names(
                    "working_days",
                    calendar.workdays().stream().sorted().map(day -> word(day)).toList());
        }
        return entry.names("holidays", calendar.holidays().stream().sorted().toList());
    }

    private static void fiscalYear(FiscalYear year, Entry entry) {
        entry.text("year_start", year.start().toString()).number("fiscal_year", year.name());
        if (!year.longYears().isEmpty()) {
            entry.value("long_years", List.copyOf(year.longYears()));
        }
        if (year.extraWeekIn() > 0) {
            entry.number("extra_week", year.extraWeekIn());
        }
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private void length(Entry entry) {
        int size = horizon.size();
        for (String unit : UNITS) {
            if (matches(builder -> add(builder, unit, size))) {
                entry.number(unit, size);
                return;
            }
        }
        for (FiscalPattern pattern : FiscalPattern.values()) {
            if (matches(builder -> builder.fiscal(size, pattern))) {
                entry.number("periods", size).text("pattern", word(pattern));
                return;
            }
        }
        List<Entry> parts = new ArrayList<>();
        boolean recognised = matches(builder -> telescope(builder, parts));
        entry.entries("parts", recognised ? parts : single());
    }

    private static String word(FiscalPattern pattern) {
        return pattern.weeks().size() == 1
                ? pattern.periodsPerYear() + "x" + pattern.weeks().get(0)
                : Joiner.on('-').join(pattern.weeks());
    }

    private boolean matches(UnaryOperator<HorizonBuilder> build) {
        return sameBuckets(build.apply(starting(horizon.start())).build());
    }

    private HorizonBuilder starting(LocalDate day) {
        HorizonBuilder builder = Horizon.starting(day);
        horizon.fiscalYear().ifPresent(builder::fiscalYear);
        horizon.weekStart().ifPresent(builder::weekStart);
        return builder;
    }

    private boolean sameBuckets(Horizon other) {
        if (other.size() != horizon.size()) {
            return false;
        }
        for (int t = 0; t < other.size(); t++) {
            Bucket mine = horizon.bucket(t);
            Bucket its = other.bucket(t);
            if (!mine.label().equals(its.label())
                    || !mine.end().equals(its.end())
                    || !horizon.wholeStart(t).equals(other.wholeStart(t))) {
                return false;
            }
        }
        return true;
    }

    /** Takes, again and again, the unit that fits the most buckets from here on; adds the parts to the list. */
    private HorizonBuilder telescope(HorizonBuilder builder, List<Entry> parts) {
        int t = 0;
        while (t < horizon.size()) {
            String best = "";
            int most = 0;
            for (String unit : UNITS) {
                int fitting = fitting(t, unit);
                if (fitting > most) {
                    most = fitting;
                    best = unit;
                }
            }
            if (most == 0) {
                builder.bucket(horizon.bucket(t).label(), horizon.bucket(t).end());
                parts.add(bucket(horizon.bucket(t)));
                t++;
            } else {
                add(builder, best, most);
                parts.add(new Entry().number(best, most));
                t += most;
            }
        }
        return builder;
    }

    private int fitting(int from, String unit) {
        int count = 0;
        while (from + count < horizon.size()) {
            Bucket mine = horizon.bucket(from + count);
            HorizonBuilder before = starting(mine.start().minusDays(from == 0 ? 0 : 1));
            if (from > 0) {
                before.bucket("before", mine.start()); // so that the unit is not the first, as it is not here
            }
            Horizon other = add(before, unit, 1).build();
            Bucket its = other.bucket(other.size() - 1);
            if (!mine.label().equals(its.label())
                    || !mine.end().equals(its.end())
                    || !horizon.wholeStart(from + count).equals(other.wholeStart(its.index()))) {
                break;
            }
            count++;
        }
        return count;
    }

    @CanIgnoreReturnValue
    private static HorizonBuilder add(HorizonBuilder builder, String unit, int count) {
        return switch (unit) {
            case "weeks" -> builder.weeks(count);
            case "quarters" -> builder.quarters(count);
            default -> builder.months(count);
        };
    }

    private List<Entry> single() {
        return horizon.buckets().stream().map(HorizonWriter::bucket).toList();
    }

    private static Entry bucket(Bucket bucket) {
        return new Entry()
                .text("bucket", bucket.label())
                .text("end", bucket.end().toString());
    }
}

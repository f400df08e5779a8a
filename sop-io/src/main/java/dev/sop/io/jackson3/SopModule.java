package dev.sop.io.jackson3;

import dev.sop.Plan;
import dev.sop.io.PlanDocument;
import dev.sop.io.writing.PlanTypes;
import dev.sop.io.writing.PlanWriter;
import java.io.Serial;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Teaches Jackson 3 (Spring Boot 4) plans and the values within them: a {@link Plan} is the document that {@link PlanDocument} writes, and
 * reads back as an equal plan; a part of it, such as {@code plan.supplyPlan()}, has the keys it has there; a series is a list of numbers, an
 * id a text. Spring Boot 4 and {@code findAndAddModules()} find it on their own.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new dev.sop.io.jackson3.SopModule()).build();
 * }</pre>
 */
public final class SopModule extends SimpleModule {

    @Serial
    private static final long serialVersionUID = 1;

    /** The module, to be added to a mapper's builder. */
    public SopModule() {
        super("sop");
        PlanTypes.all().forEach(type -> addSerializer(new Writing<>(type)));
        addDeserializer(Plan.class, new Reading());
    }

    private static final class Writing<T> extends StdSerializer<T> {
        Writing(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            context.writeValue(generator, PlanWriter.tree(value, PlanDocument.VERSION));
        }
    }

    private static final class Reading extends StdDeserializer<Plan> {
        Reading() {
            super(Plan.class);
        }

        @Override
        public Plan deserialize(JsonParser parser, DeserializationContext context) {
            return PlanDocument.parse(context.readTree(parser).toString());
        }
    }
}

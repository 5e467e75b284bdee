import graphql from "@graphql-eslint/eslint-plugin";

/** For the SDL only; Biome sees to everything else. */
export default [
  {
    files: ["schema/**/*.graphql"],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: "schema/**/*.graphql" } } },
    plugins: { "@graphql-eslint": graphql },
    rules: {
      "@graphql-eslint/known-type-names": "error",
      "@graphql-eslint/unique-type-names": "error",
      "@graphql-eslint/unique-field-definition-names": "error",
      "@graphql-eslint/unique-enum-value-names": "error",
      "@graphql-eslint/no-unreachable-types": "error",
      "@graphql-eslint/require-deprecation-reason": "error",
      // Arguments and the fields of inputs are both InputValueDefinition.
      "@graphql-eslint/require-description": [
        "error",
        { types: true, rootField: true, FieldDefinition: true, InputValueDefinition: true, DirectiveDefinition: true },
      ],
      "@graphql-eslint/naming-convention": [
        "error",
        {
          types: "PascalCase",
          FieldDefinition: "camelCase",
          InputValueDefinition: "camelCase",
          DirectiveDefinition: "camelCase",
          EnumValueDefinition: "UPPER_CASE",
        },
      ],
    },
  },
];

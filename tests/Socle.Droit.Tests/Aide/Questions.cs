using System.Globalization;
using System.Text.Json.Nodes;

namespace Socle.Droit.Tests.Aide;

/// <summary>A row of <c>Questions/</c>: the name of the file is that of the question.</summary>
internal sealed record LigneDeQuestion(string Question, int Numero, string Date, string Faits, string Attendu)
{
    public string Cle => $"{Question}:{Numero}";

    /// <summary>The whole case, as the contract takes it.</summary>
    public string Cas => new JsonObject
    {
        ["cas"] = Cle,
        ["question"] = Question,
        ["date"] = Questions.Iso(Date),
        ["entree"] = Questions.Entree(Faits),
    }.ToJsonString();
}

internal static class Questions
{
    private static readonly Lazy<Dictionary<string, LigneDeQuestion>> s_lignes = new(() => Lire().ToDictionary(l => l.Cle));

    public static IReadOnlyCollection<LigneDeQuestion> Toutes => s_lignes.Value.Values;

    public static LigneDeQuestion Trouver(string cle) => s_lignes.Value[cle];

    public static string Iso(string date) => Faits.Date(date).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static JsonObject Entree(string faits)
    {
        var entree = new JsonObject();
        foreach (var fait in faits.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var mots = fait.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (mots[0] == "contrat")
            {
                if (entree["contrats"] is not JsonArray contrats)
                {
                    entree["contrats"] = contrats = [];
                }

                contrats.Add((JsonNode)Contrat(mots));
            }
            else
            {
                entree[mots[0]] = Valeur(mots[1]);
            }
        }

        return entree;
    }

    /// <summary>« 02/03/2026 », « oui », « 92.80 » or a code.</summary>
    public static JsonNode Valeur(string mot) =>
        DateOnly.TryParseExact(mot, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? JsonValue.Create(Iso(mot))
        : mot is "oui" or "non" ? JsonValue.Create(mot == "oui")
        : decimal.TryParse(mot, CultureInfo.InvariantCulture, out var nombre) ? JsonValue.Create(nombre)
        : JsonValue.Create(mot);

    private static JsonObject Contrat(string[] mots)
    {
        var contrat = new JsonObject { ["employeur"] = mots[1], ["debut"] = Iso(mots[2]), ["pcs"] = mots[3], ["categorie"] = mots[4] };
        if (Array.IndexOf(mots, "heures") is > 0 and var heures)
        {
            contrat["heures"] = decimal.Parse(mots[heures + 1], CultureInfo.InvariantCulture);
        }

        if (Array.IndexOf(mots, "au") is > 0 and var fin)
        {
            contrat["fin"] = Iso(mots[fin + 1]);
        }

        foreach (var (mot, champ) in new[] { ("particulier", "particulierEmployeur"), ("interim", "interim"), ("autonome", "serviceAutonome") })
        {
            if (mots.Contains(mot))
            {
                contrat[champ] = true;
            }
        }

        return contrat;
    }

    private static IEnumerable<LigneDeQuestion> Lire()
    {
        foreach (var chemin in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Questions"), "*.md").Order(StringComparer.Ordinal))
        {
            foreach (var (numero, ligne) in File.ReadLines(chemin).Index())
            {
                var cellules = ligne.Split('|', StringSplitOptions.TrimEntries);
                if (cellules.Length == 5 && cellules[1].Length > 0 && char.IsDigit(cellules[1][0]))
                {
                    yield return new(Path.GetFileNameWithoutExtension(chemin), numero + 1, cellules[1], cellules[2], cellules[3]);
                }
            }
        }
    }
}

using Socle.Noyau;

namespace Socle.Travailleurs.Import;

/// <summary>Which column of a file says what, and what its codes mean. Keys are titles made comparable, so that it replays on the next file.</summary>
public sealed record Correspondance
{
    /// <summary>Column of our model → key of the file's column.</summary>
    public Dictionary<Champ, string> Colonnes { get; init; } = [];

    /// <summary>What the file does not say and is the same for all its rows (the SIRET of a one-site company).</summary>
    public Dictionary<Champ, string> Fixes { get; init; } = [];

    /// <summary>For a coded column: what the sender writes → what our model writes.</summary>
    public Dictionary<Champ, Dictionary<string, string>> Codes { get; init; } = [];

    public static Correspondance DeJson(string json) => ImportJson.Lire<Correspondance>(json);

    public string EnJson() => ImportJson.Ecrire(this);

    /// <summary>Said by a column or by a fixed value.</summary>
    public bool Dit(Champ champ) => Colonnes.ContainsKey(champ) || Fixes.ContainsKey(champ);

    /// <summary>The required columns nothing tells.</summary>
    public IReadOnlyList<ColonneModele> Manquantes =>
        [.. ModeleDeclaration.Colonnes.Where(c => c.Requise && !Dit(c.Champ) && !(c.Champ == Champ.Siret && Dit(Champ.Siren) && Dit(Champ.Nic)))];

    /// <summary>Refused when a required column is missing or a fixed SIRET is wrong.</summary>
    public Resultat Verifier()
    {
        var refus = new List<Refus?>();
        if (Manquantes.Count > 0)
        {
            refus.Add(new Refus("declaration.colonnes",
                $"Il manque {string.Join(", ", Manquantes.Select(m => $"« {m.Libelle} »"))} : dites quelle colonne le contient."));
        }
        foreach (var (champ, cle) in Colonnes.GroupBy(c => c.Value).Where(g => g.Count() > 1).Select(g => (g.First().Key, g.Key)))
        {
            refus.Add(new Refus("declaration.colonne.double", $"La colonne « {cle.ToLowerInvariant()} » est choisie deux fois : gardez-la pour un seul usage.", champ.ToString()));
        }
        if (Fixes.TryGetValue(Champ.Siret, out var siret))
        {
            refus.Add(Siret.Lire(siret).Selon<Refus?>(_ => null, r => r.Sur(nameof(Champ.Siret))));
        }
        return Resultat.Reunir(refus);
    }
}

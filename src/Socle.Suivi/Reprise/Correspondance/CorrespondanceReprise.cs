using System.Text.Json;
using Socle.Noyau;

namespace Socle.Suivi.Reprise;

/// <summary>
/// How one service's old software is read: which column says what, what its codes mean. Kept by source, replayed by the
/// command line, and written so that a person can edit it: what they leave out keeps its default, which the reader of JSON
/// forgets for properties that can only be initialised. Keys are titles and codes made comparable (upper case, no accent).
/// </summary>
public sealed record CorrespondanceReprise
{
    /// <summary>Name of the old software, as the service calls it.</summary>
    public string Source { get; set; } = "";

    /// <summary>Title of a column of the file of workers → what it says, or <see cref="ChampReprise.Laisser"/>.</summary>
    public Dictionary<string, ChampReprise> Salaries { get; set; } = [];

    /// <summary>The same, for the file of visits.</summary>
    public Dictionary<string, ChampReprise> Visites { get; set; } = [];

    /// <summary>For a coded column: what the file writes → our code, or <see cref="TableReprise.Laisser"/>.</summary>
    public Dictionary<ChampReprise, Dictionary<string, string>> Codes { get; set; } = [];

    /// <summary>Mail addresses and telephones the old software says are not verified are taken over too.</summary>
    public bool CoordonneesNonVerifiees { get; set; } = true;

    public Dictionary<string, ChampReprise> Colonnes(GenreFichier genre) => genre == GenreFichier.Visites ? Visites : Salaries;

    public string EnJson() => JsonSerializer.Serialize(this, RepriseJson.Default.CorrespondanceReprise);

    public static Resultat<CorrespondanceReprise> DeJson(string json)
    {
        CorrespondanceReprise? lue;
        try
        {
            lue = JsonSerializer.Deserialize(json, RepriseJson.Default.CorrespondanceReprise);
        }
        catch (JsonException e)
        {
            return new Refus("correspondance.illisible",
                $"La correspondance n’est pas lisible{(e.LineNumber is { } l ? $" (ligne {l + 1})" : "")} : corrigez le fichier, ou repartez de celui que propose Socle.");
        }
        return lue is null
            ? new Refus("correspondance.vide", "La correspondance est vide : repartez de celle que propose Socle.")
            : lue.Normaliser().Verifier();
    }

    /// <summary>Keys typed by a person, made comparable.</summary>
    private CorrespondanceReprise Normaliser() => this with
    {
        Salaries = EnCles(Salaries),
        Visites = EnCles(Visites),
        Codes = (Codes ?? []).GroupBy(c => TablesReprise.Commun(c.Key)).ToDictionary(c => c.Key, c => c.SelectMany(t => t.Value ?? []).GroupBy(v => TableReprise.Cle(v.Key)).ToDictionary(v => v.Key, v => v.Last().Value)),
    };

    private static Dictionary<string, ChampReprise> EnCles(Dictionary<string, ChampReprise>? colonnes) =>
        (colonnes ?? []).GroupBy(c => Texte.PourRecherche(c.Key)).ToDictionary(c => c.Key, c => c.Last().Value);

    private Resultat<CorrespondanceReprise> Verifier()
    {
        var fautes = Codes.SelectMany(t => t.Value.Select(c => (Champ: t.Key, Ecriture: c.Key, Code: c.Value)))
            .Where(c => TablesReprise.De(c.Champ)?.Connait(c.Code) != true)
            .Select(c => new Refus("correspondance.code",
                $"Dans la correspondance, «\u00A0{c.Ecriture}\u00A0» est associé à «\u00A0{c.Code}\u00A0», que Socle ne connaît pas : choisissez {Permis(c.Champ)}.", c.Champ.ToString()));
        return Refus.Reunir(fautes) is { } refus ? refus : this;
    }

    private static string Permis(ChampReprise champ) => TablesReprise.De(champ) is { } table
        ? $"parmi {string.Join(", ", table.Valeurs.Take(6).Select(v => v.Code))}… ou {TableReprise.Laisser}"
        : "une colonne qui porte des codes";
}

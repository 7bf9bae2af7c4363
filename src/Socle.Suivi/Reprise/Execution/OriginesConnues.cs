using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Travailleurs.Origines;

namespace Socle.Suivi.Reprise;

/// <summary>Original identifiers of one source: what makes a second take-over change nothing.</summary>
internal sealed class OriginesConnues(string source)
{
    public const string Travailleur = "travailleur";
    public const string Contrat = "contrat";
    public const string Entreprise = "entreprise";
    public const string Etablissement = "etablissement";
    public const string Visite = "visite_realisee";

    private readonly Dictionary<string, Dictionary<string, long>> parObjet = [];
    private readonly List<IdentifiantOrigine> nouvelles = [];

    public async Task LireAsync(SocleDb db, CancellationToken arret)
    {
        await foreach (var o in db.Set<IdentifiantOrigine>().AsNoTracking().Where(o => o.Source == source).Select(o => new { o.Objet, o.Code, o.ObjetId }).AsAsyncEnumerable().WithCancellation(arret))
        {
            De(o.Objet)[o.Code] = o.ObjetId;
        }
    }

    public long? Trouver(string objet, string code) => De(objet).TryGetValue(code, out var id) ? id : null;

    public IReadOnlyCollection<long> Tous(string objet) => De(objet).Values;

    /// <summary>Keeps the identifier; one already kept stays where it was.</summary>
    public void Noter(string objet, string code, long id)
    {
        if (De(objet).TryAdd(code, id))
        {
            nouvelles.Add(new IdentifiantOrigine { Id = Id<IdentifiantOrigine>.Nouveau(), Source = source, Objet = objet, Code = code, ObjetId = id });
        }
    }

    public async Task EcrireAsync(SocleDb db, CancellationToken arret)
    {
        if (nouvelles.Count > 0)
        {
            await db.InsererAsync(nouvelles, arret);
            nouvelles.Clear();
        }
    }

    /// <summary>Everything is written: nothing asks for them any more.</summary>
    public void Oublier() => parObjet.Clear();

    private Dictionary<string, long> De(string objet)
    {
        if (!parObjet.TryGetValue(objet, out var codes))
        {
            parObjet[objet] = codes = new(StringComparer.Ordinal);
        }
        return codes;
    }
}

using Socle.Droit;

namespace Socle.Suivi.Reprise;

/// <summary>What tells two visits apart when nothing numbers them.</summary>
internal readonly record struct CleVisite(long Travailleur, DateOnly Date, TypeVisite Type);

/// <summary>A visit already here, with what a newer export may change.</summary>
internal readonly record struct VueVisite(long Id, Profession Par, bool Mesures, DateOnly? Prochaine, bool DeLaSource);

/// <summary>The visits already here: a second take-over, or another source, adds none of them again.</summary>
internal sealed class VisitesConnues(Chantier chantier)
{
    private readonly Dictionary<CleVisite, VueVisite> parCle = [];
    private readonly Dictionary<long, CleVisite> cles = [];
    private readonly HashSet<(long, DateOnly)> jours = [];
    private readonly HashSet<CleVisite> manquees = [];

    public async Task LireAsync(CancellationToken arret)
    {
        await chantier.ParcourirAsync("SELECT id, travailleur_id, type, date, par, mesures, prochaine_au_plus_tard, source FROM visite_realisee", l =>
        {
            var cle = new CleVisite(l.GetInt64(1), l.GetFieldValue<DateOnly>(3), (TypeVisite)l.GetInt32(2));
            Noter(cle, new VueVisite(l.GetInt64(0), (Profession)l.GetInt32(4), l.GetBoolean(5), l.IsDBNull(6) ? null : l.GetFieldValue<DateOnly>(6),
                !l.IsDBNull(7) && l.GetString(7) == chantier.Source));
        }, arret);
        // Only a numbered visit can move to another day or kind: its old key must then be found from its id.
        foreach (var (cle, vue) in parCle.Where(v => v.Value.DeLaSource))
        {
            cles[vue.Id] = cle;
        }
        await chantier.ParcourirAsync("SELECT travailleur_id, date, type FROM visite_manquee",
            l => manquees.Add(new CleVisite(l.GetInt64(0), l.GetFieldValue<DateOnly>(1), (TypeVisite)l.GetInt32(2))), arret);
    }

    public VueVisite? Trouver(CleVisite cle) => parCle.TryGetValue(cle, out var vue) ? vue : null;

    /// <summary>The visit of that original number, where it stands today.</summary>
    public (CleVisite Cle, VueVisite Vue)? Trouver(string numero) =>
        chantier.Origines.Trouver(OriginesConnues.Visite, numero) is { } id && cles.TryGetValue(id, out var cle) && parCle.TryGetValue(cle, out var vue) ? (cle, vue) : null;

    public void Noter(CleVisite cle, VueVisite vue)
    {
        parCle[cle] = vue;
        jours.Add((cle.Travailleur, cle.Date));
    }

    public void Oublier(CleVisite cle) => parCle.Remove(cle);

    /// <summary>Some visit is known on that day: the last visit of the file of workers is told better by the file of visits.</summary>
    public bool Connait(long travailleur, DateOnly jour) => jours.Contains((travailleur, jour));

    public bool NoterManquee(CleVisite cle) => manquees.Add(cle);
}

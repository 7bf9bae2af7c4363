using Socle.Adherents.Entreprises;
using Socle.Technique.Traces;

namespace Socle.Suivi.Reprise;

/// <summary>
/// What is written in mass leaves no event of its own: each company that came, or to which people came, has one that says so,
/// in the write of the take-over. What was changed on those already here is traced as any change is.
/// </summary>
internal sealed class TracerEntreprises
{
    private readonly SortedDictionary<long, int> contrats = [];

    public static async Task<TracerEntreprises> LireAsync(Chantier chantier, IReadOnlyList<Entreprise> creees, CancellationToken arret)
    {
        var traces = new TracerEntreprises();
        foreach (var entreprise in creees)
        {
            traces.contrats[entreprise.Id.Valeur] = 0;
        }
        if (chantier.ContratsCrees.Count > 0)
        {
            await chantier.ParcourirAsync("SELECT id, entreprise_id FROM etablissement", l => traces.Ajouter(chantier, l.GetInt64(0), l.GetInt64(1)), arret);
        }
        return traces;
    }

    public void Tracer(Ecriture ecriture)
    {
        foreach (var (entreprise, nombre) in contrats)
        {
            ecriture.Tracer(ActionAudit.Fait, "entreprise", entreprise, $$"""{"contrats_repris":[null,{{nombre}}]}""");
        }
    }

    private void Ajouter(Chantier chantier, long etablissement, long entreprise)
    {
        if (chantier.ContratsCrees.TryGetValue(etablissement, out var nombre))
        {
            contrats[entreprise] = contrats.GetValueOrDefault(entreprise) + nombre;
        }
    }
}

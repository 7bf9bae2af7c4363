using Microsoft.EntityFrameworkCore;
using Socle.Espaces.Entreprise.Annee;
using Socle.Espaces.Entreprise.Annuelle;
using Socle.Espaces.Entreprise.Documents;
using Socle.Espaces.Entreprise.RendezVous;
using Socle.Noyau;
using Socle.Suivi.Employeurs;

namespace Socle.Espaces.Entreprise.Accueil;

/// <summary>What the first page shows beside the counts: each is read by the page it leads to, so that both say the same.</summary>
public sealed class LireAccueil(PerimetreEmployeur perimetre, LireRendezVous rendezVous, LireDocumentsEmployeur documents, LireAnnee annee, LireRevue revue, TimeProvider temps)
{
    private const int Mois = 12;

    /// <summary>Convocations nobody answered yet; one held today is no longer answered here.</summary>
    public async Task<IReadOnlyList<LigneRendezVous>> AConfirmerAsync(CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        return [.. (await rendezVous.AVenirAsync(arret)).Where(r => r.Etat == EtatPourEmployeur.Convoque && r.Jour > jour)];
    }

    public Task<int> DocumentsAOuvrirAsync(CancellationToken arret) => documents.NonLusAsync(arret);

    public Task<BilanAnnee> AnneeAsync(CancellationToken arret) => annee.LireAsync(temps.Aujourdhui().Year, arret);

    /// <summary>How far the yearly review of one company is; null when the account does not hold it whole.</summary>
    public async Task<(int Confirmes, int Total)?> RevueAsync(Id<Adherents.Entreprises.Entreprise> entreprise, CancellationToken arret)
    {
        if (await revue.EntrepriseAsync(entreprise, arret) is null)
        {
            return null;
        }
        var etat = await revue.EtatAsync(entreprise, temps.Aujourdhui().Year, arret);
        var (total, confirmes, _) = await revue.ComptesAsync(entreprise, etat?.Id, arret);
        return (confirmes, total);
    }

    /// <summary>This month and the eleven that follow, those without a visit too. What is late already is not in them.</summary>
    public async Task<IReadOnlyList<MoisDeVisites>> MoisAVenirAsync(CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        var premier = new DateOnly(jour.Year, jour.Month, 1);
        var fin = premier.AddMonths(Mois);
        var parJour = await (await perimetre.SuivisAsync(arret)).Where(s => s.EnRetardLe > jour && s.AuPlusTard < fin).GroupBy(s => s.AuPlusTard!.Value)
            .Select(g => new { Le = g.Key, Nombre = g.Count() }).ToListAsync(arret);
        var parMois = parJour.ToLookup(j => new DateOnly(j.Le.Year, j.Le.Month, 1), j => j.Nombre);
        return [.. Enumerable.Range(0, Mois).Select(n => premier.AddMonths(n)).Select(m => new MoisDeVisites(m, parMois[m].Sum()))];
    }
}

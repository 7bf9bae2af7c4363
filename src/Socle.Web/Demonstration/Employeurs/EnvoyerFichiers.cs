using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Mandats;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Travailleurs.Import;
using Socle.Web.Demonstration.Historique;

namespace Socle.Web.Demonstration.Employeurs;

/// <summary>Declarations the demo's employer sent by file: accepted, left, handed over to the service, and one to look at.</summary>
internal sealed class EnvoyerFichiers(RemplirEmployeurs demo, IReadOnlyDictionary<Role, Auteur> comptes)
{
    private const string Titres = "siret;nom_naissance;prenoms;sexe;naissance;nature_contrat;date_debut;poste;risques";

    /// <summary>Columns nobody could be sure of: their sender hands them over.</summary>
    private const string TitresDeLaPaie = "Étab.;Nom;Prénom;S;Né(e) le;Nature;Ancienneté;Libellé 1;Code 7";

    private Auteur Rh => comptes[Role.EmployeurRh];

    public async Task<Resultat<int>> FaireAsync(DateOnly jour, CancellationToken arret)
    {
        var (entreprise, siret) = await demo.EnAsync(Rh, s => ChezQuiAsync(s.GetRequiredService<SocleDb>(), arret));
        if (siret is null)
        {
            return 0;
        }
        var debut = jour.AddDays(-20).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        var (arrivee, autre) = ($"{siret};Tessier;Maïlys;F;14/03/1998;CDI;{debut};Assistante commerciale;aucun", $"{siret};Guilbert;Yanis;M;02/09/2001;CDD;{debut};Préparateur de commandes;aucun");
        Envoi[] envois =
        [
            new(24, "nos-salaries.csv", Titres, [arrivee], Suite.Abandonner),
            new(18, "nos-salaries-corrige.csv", Titres, [arrivee, autre], Suite.Accepter),
            new(6, "export-paie.csv", TitresDeLaPaie, [autre], Suite.Confier),
            new(1, "nouveaux-salaries.csv", Titres, [$"{siret};Rousselin;Élodie;F;27/06/1991;CDI;{debut};Comptable;aucun", $"{siret};Vasseur;Tom;M;31/02/1999;CDI;{debut};Magasinier;aucun"], Suite.Laisser),
        ];
        foreach (var envoi in envois)
        {
            if ((await EnvoyerAsync(envoi, entreprise, jour, arret)).EstRefuse(out var refus))
            {
                return refus;
            }
        }
        return envois.Length;
    }

    private enum Suite
    {
        Laisser,
        Accepter,
        Confier,
        Abandonner,
    }

    private sealed record Envoi(int Il, string Nom, string Titres, string[] Lignes, Suite Suite);

    private async Task<Resultat> EnvoyerAsync(Envoi envoi, Id<Entreprise> entreprise, DateOnly jour, CancellationToken arret)
    {
        var (le, heure) = (Carnet.Ouvre(jour.AddDays(-envoi.Il)), new TimeOnly(10, 15));
        using var flux = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', [envoi.Titres, .. envoi.Lignes, ""])));
        var depose = await demo.FaireAsync<DeposerImport, Resultat<ImportDeclaration>>(Rh, le, heure, d => d.DeposerAsync(flux, new Depot { NomFichier = envoi.Nom, Entreprise = entreprise }, arret));
        if (!depose.Reussit(out var import, out var refus))
        {
            return refus;
        }
        await ExecuterAsync(import.Id, arret);
        var apres = heure.AddMinutes(6);
        var suite = envoi.Suite switch
        {
            Suite.Accepter => (await demo.FaireAsync<AccepterImport, Resultat<ImportDeclaration>>(Rh, le, apres, a => a.DemanderAsync(import.Id, true, arret))).SansValeur(),
            Suite.Confier => (await demo.FaireAsync<TransmettreImport, Resultat<Id<ImportDeclaration>>>(Rh, le, apres, t => t.ExecuterAsync(import.Id, arret))).SansValeur(),
            Suite.Abandonner => (await demo.FaireAsync<AnnulerImport, Resultat<ImportDeclaration>>(Rh, le, apres, a => a.AbandonnerAsync(import.Id, arret))).SansValeur(),
            _ => Resultat.Succes,
        };
        if (suite.EstSucces && envoi.Suite == Suite.Accepter)
        {
            await ExecuterAsync(import.Id, arret);
        }
        return suite;
    }

    /// <summary>What a server does in the background.</summary>
    private Task<bool> ExecuterAsync(Id<ImportDeclaration> id, CancellationToken arret) =>
        demo.EnAsync(Rh, s => s.GetRequiredService<ExecuterImport>().FaireAsync(id, null, arret));

    private async Task<(Id<Entreprise> Entreprise, string? Siret)> ChezQuiAsync(SocleDb db, CancellationToken arret)
    {
        var compte = Rh.Compte!.Value;
        var entreprise = await db.Set<Mandat>().Where(m => m.CompteId == compte).OrderBy(m => m.Id).Select(m => m.EntrepriseId).FirstAsync(arret);
        return (entreprise, await db.Set<Etablissement>().Where(e => e.EntrepriseId == entreprise && e.FermeLe == null && e.Siret != null).OrderBy(e => e.Id).Select(e => e.Siret).FirstOrDefaultAsync(arret));
    }
}

using System.Text;
using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Documents;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Documents;
using Socle.Suivi.EspaceSalarie.Activation;
using Socle.Suivi.EspaceSalarie.Depots;
using Socle.Suivi.EspaceSalarie.Questionnaires;
using Socle.Suivi.EspaceSalarie.Remis;
using Socle.Suivi.Prevention;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Comptes.Administration;
using Socle.Technique.Traces;
using Socle.Travailleurs.Personnes;
using Socle.Web.Demonstration.Comptes;
using Socle.Web.Demonstration.Historique;

namespace Socle.Web.Demonstration.Salaries;

/// <summary>
/// The worker's own space, in the demo: the witness company's worker, then two others, one of whom nobody has seen yet. Each has an
/// appointment; those whose identity was seen have a document, advice, accesses, and have sent a questionnaire.
/// </summary>
internal sealed class OuvrirEspaces(IServiceProvider services)
{
    private const int VacationsVues = 200;
    private static readonly Processus Processus = new("demo.salaries", "Espaces salariés de la démonstration");

    /// <summary>Returns all the accounts, the new ones last.</summary>
    public async Task<Resultat<IReadOnlyList<CompteDemo>>> FaireAsync(IReadOnlyList<CompteDemo> comptes, DateOnly jour, CancellationToken arret)
    {
        if ((await DansAsync(s => s.GetRequiredService<AjouterContenusDeDepart>().ExecuterAsync(publier: true, arret))).SansValeur().EstRefuse(out var sansContenus))
        {
            return sansContenus;
        }
        var sien = comptes.First(c => c.Role == Role.Travailleur);
        var tous = comptes.ToList();
        foreach (var (rang, qui) in (await ChoisirAsync(sien.Identifiant, arret)).Index())
        {
            var compte = rang == 0 ? sien : new CompteDemo(Role.Travailleur, rang == 1 ? "Travailleur, à la demande" : "Travailleur, identité à vérifier", $"travailleur-{rang + 1}@{IdentifiantsDemo.Domaine}", sien.MotDePasse);
            if (rang > 0)
            {
                tous.Add(compte);
            }
            if ((await RelierAsync(compte, qui, vue: rang < 2, rang == 0, arret)).EstRefuse(out var refus))
            {
                return refus;
            }
            await AttendreAsync(qui, jour, rang == 1, arret);
            if (rang < 2)
            {
                await RemettreAsync(compte.Identifiant, qui, jour, arret);
                await ApprendreAsync(compte.Identifiant, rang, arret);
            }
        }
        return Resultat.De<IReadOnlyList<CompteDemo>>(tous);
    }

    /// <summary>The account's own worker, then two people at work.</summary>
    private Task<List<Id<Travailleur>>> ChoisirAsync(string adresse, CancellationToken arret) => DansAsync<List<Id<Travailleur>>>(async s =>
    {
        var db = s.GetRequiredService<SocleDb>();
        var premier = await db.Set<Travailleur>().Where(t => t.Courriel == adresse).Select(t => t.Id).FirstAsync(arret);
        var autres = await db.Set<RendezVous>().Where(r => r.TravailleurId != premier && r.Etat < EtatRendezVous.Arrive && r.ContratId != null)
            .Select(r => r.TravailleurId).Distinct().OrderBy(t => t).Take(2).ToListAsync(arret);
        return [premier, .. autres];
    });

    private Task<Resultat> RelierAsync(CompteDemo demande, Id<Travailleur> qui, bool vue, bool existe, CancellationToken arret) => DansAsync(async s =>
    {
        var db = s.GetRequiredService<SocleDb>();
        if (!existe)
        {
            var nom = await db.Set<Travailleur>().Where(t => t.Id == qui).Select(t => Travailleur.NomAfficheDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel)).FirstAsync(arret);
            var cree = await s.GetRequiredService<CreerCompte>().ExecuterAsync(new(demande.Identifiant, nom, Role.Travailleur, demande.Identifiant), demande.MotDePasse, arret);
            if (cree.EstRefus)
            {
                return cree.SansValeur();
            }
        }
        return (await s.GetRequiredService<Ecritures>().Faire(Processus, null, async e =>
        {
            var compte = await db.Set<Compte>().FirstAsync(c => c.UserName == demande.Identifiant, arret);
            db.Add(new CompteTravailleur
            {
                Id = Id<CompteTravailleur>.Nouveau(),
                TravailleurId = qui,
                CompteId = compte.Id,
                OuvertLe = e.Instant,
                IdentiteVueLe = vue ? e.Instant : null,
                IdentiteVuePar = vue ? "l’accueil" : null,
                Avis = AvisChoisi.Courriel,
            });
            return Resultat.De(true);
        }, arret)).SansValeur();
    });

    /// <summary>The first place a nurse has in a centre, when nothing is planned yet.</summary>
    private Task<bool> AttendreAsync(Id<Travailleur> qui, DateOnly jour, bool demandee, CancellationToken arret) => DansAsync(async s =>
    {
        var db = s.GetRequiredService<SocleDb>();
        if (await db.Set<RendezVous>().AnyAsync(r => r.TravailleurId == qui && r.Jour > jour && r.Etat < EtatRendezVous.Arrive, arret))
        {
            return true;
        }
        var vacations = await db.Set<Vacation>().Where(v => v.Jour > jour.AddDays(5) && v.FermeeLe == null && v.CentreId != null && v.ReserveeA == null)
            .OrderBy(v => v.Jour).ThenBy(v => v.Id).Select(v => v.Id).Take(VacationsVues).ToListAsync(arret);
        var prendre = s.GetRequiredService<PrendreRendezVous>();
        foreach (var vacation in vacations)
        {
            if ((await prendre.ExecuterAsync(new(vacation, null, qui, null, null, TypeVisite.Demande, Origine: demandee ? OrigineRendezVous.Travailleur : OrigineRendezVous.Assistant, Etat: EtatRendezVous.Convoque), arret)).EstSucces)
            {
                return true;
            }
        }
        return false;
    });

    private async Task RemettreAsync(string identifiant, Id<Travailleur> qui, DateOnly jour, CancellationToken arret)
    {
        var compte = await DansAsync(s => s.GetRequiredService<SocleDb>().Set<Compte>().AsNoTracking().FirstAsync(c => c.UserName == identifiant, arret));
        await DansAsync(s => s.GetRequiredService<Ecritures>().Faire(Processus, null, async e =>
        {
            var (document, visite) = (Id<CopieTravailleur>.Nouveau().Valeur, Id<ConseilRemis>.Nouveau().Valeur);
            var sceller = s.GetRequiredService<ScellerCopies>();
            var le = Carnet.Ouvre(jour.AddMonths(-4));
            var instant = HeureDeParis.Instant(le, new(10, 20)).UtcDateTime;
            e.Emettre(new DocumentSigne(document, $"DEMO-{document % 1_000_000:000000}", ModeleDocument.AttestationSuivi, le, instant, "un infirmier du service", false, $"demo {document}", $"demo {document}",
                qui, null, null, sceller.DuTravailleur(document, Encoding.UTF8.GetBytes(Attestation(le))), null));
            e.Emettre(new ConseilsDonnes(visite, qui, le, sceller.DesConseils(visite, ["Gestes et postures\u00A0: plier les genoux pour soulever", "Travail sur écran\u00A0: une pause toutes les heures"])));
            foreach (var (nom, role, rang) in await SoignantsAsync(e.Db, arret))
            {
                e.Emettre(new AccesAuDossier(Id<AccesRemis>.Nouveau().Valeur, qui, instant.AddMinutes(20 * rang), nom, role, rang == 0 ? ButAcces.Visite : ButAcces.Lecture));
            }
            return Resultat.De(true);
        }, arret));
        await DansAsync(s => s.GetRequiredService<DeposerPourLeDossier>().QuestionnaireAsync(
            qui, compte.Id, QuestionnairesDuService.Suivi, code => code switch { "travail" => "Plutôt bien", "gene" => "Oui", "gene-precisions" => "le bas du dos, en fin de journée", _ => null }, arret),
            Espace.Salarie, new Auteur(compte.Id, compte.NomAffiche));
    }

    /// <summary>The first is half-way through a module; the second has finished it.</summary>
    private async Task ApprendreAsync(string identifiant, int rang, CancellationToken arret)
    {
        var (compte, module) = await DansAsync(async s =>
        {
            var db = s.GetRequiredService<SocleDb>();
            return (await db.Set<Compte>().AsNoTracking().FirstAsync(c => c.UserName == identifiant, arret),
                await db.Set<RessourcePrevention>().AsNoTracking().FirstAsync(r => r.Code == "manutention", arret));
        });
        for (var etape = 1; etape <= (rang == 0 ? module.Etapes / 2 : module.Etapes); etape++)
        {
            await DansAsync(s => s.GetRequiredService<SuivreModule>().PasserAsync(compte.Id, module.Id, module.Titre, etape, module.Etapes, arret), Espace.Salarie, new Auteur(compte.Id, compte.NomAffiche));
        }
    }

    private static async Task<IEnumerable<(string Nom, Role Role, int Rang)>> SoignantsAsync(SocleDb db, CancellationToken arret) =>
        (await db.Set<Compte>().AsNoTracking().Where(c => c.Role == Role.Infirmier || c.Role == Role.Medecin).OrderByDescending(c => c.Role).ToListAsync(arret)).Select((c, i) => (c.NomAffiche, c.Role, i));

    private static string Attestation(DateOnly le) =>
        $"<!doctype html><html lang=\"fr\"><meta charset=\"utf-8\"><title>Attestation de suivi</title><h1>Attestation de suivi</h1><p>Document de démonstration. Visite du {le.Longue()}.</p></html>";

    private async Task<T> DansAsync<T>(Func<IServiceProvider, Task<T>> faire, Espace espace = Espace.Administration, Auteur? auteur = null)
    {
        await using var etendue = services.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<EspaceCourant>().Valeur = espace;
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = auteur ?? Auteur.Systeme("demo");
        return await faire(etendue.ServiceProvider);
    }
}

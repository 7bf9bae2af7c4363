using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Contenus;
using Socle.Dossier.Documents;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Traces;
using Socle.Dossier.Visites;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Documents;
using Socle.Suivi.Vacations;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;
using Socle.Web.Commandes;

namespace Socle.Web.Demonstration.Dossiers;

/// <summary>The last visits of the accounts that receive people: concluded, and what each of them may sign is signed. The register of documents is not empty, nor are the spaces of those concerned.</summary>
internal sealed class RemplirVisites(IServiceProvider services)
{
    private const int Jours = 90;
    private const int Combien = 24;
    private readonly BarreProgression barre = new();

    private sealed record Faite(RendezVous RendezVous, Metier Metier, Id<Compte> Compte, string Nom);

    public async Task<Resultat<int>> FaireAsync(DateOnly jour, CancellationToken arret)
    {
        barre.Dire("Visites et documents", 0, 0);
        var (faites, signes) = (await DansAsync(Auteur.Systeme("demo"), s => FaitesAsync(s.GetRequiredService<SocleDb>(), jour, arret)), 0);
        foreach (var faite in faites)
        {
            if (!(await DansAsync(new Auteur(faite.Compte, faite.Nom), s => UneAsync(s, faite, arret))).Reussit(out var signe, out var refus))
            {
                return refus;
            }
            signes += signe ? 1 : 0;
        }
        barre.Terminer($"{faites.Count:N0} visites, {signes:N0} documents signés");
        return signes;
    }

    /// <summary>Those that nothing followed yet, the latest first.</summary>
    private static Task<List<Faite>> FaitesAsync(SocleDb db, DateOnly jour, CancellationToken arret) => (
        from r in db.Set<RendezVous>().AsNoTracking()
        join v in db.Set<Vacation>() on r.VacationId equals v.Id
        join p in db.Set<Professionnel>() on v.ProfessionnelId equals p.Id
        join c in db.Set<Compte>() on p.CompteId equals c.Id
        where r.Etat == EtatRendezVous.Fait && r.ContratId != null && r.Jour > jour.AddDays(-Jours) && !db.Set<DocumentRemis>().Any(d => d.TravailleurId == r.TravailleurId && d.Jour == r.Jour)
        orderby r.Jour descending, r.Id
        select new Faite(r, p.Metier, c.Id, c.NomAffiche)).Take(Combien).ToListAsync(arret);

    /// <summary>True when its document could be signed; who may not come to the file, or sign, leaves it to others.</summary>
    private static async Task<Resultat<bool>> UneAsync(IServiceProvider s, Faite faite, CancellationToken arret)
    {
        if (!(await s.GetRequiredService<OuvrirDossier>().ExecuterAsync(faite.RendezVous.TravailleurId, ActionDossier.OuvertureDeVisite, arret: arret)).Reussit(out var dossier, out _))
        {
            return false;
        }
        var rang = (int)(faite.RendezVous.Id.Valeur % 40);
        IReadOnlyList<Contenu> contenus = [new Constantes(118 + rang, 70 + rang / 2, 60 + rang / 2, 58 + rang, 160 + rang / 2, null), new Observation(MotsDeSante.Observations[rang % MotsDeSante.Observations.Length])];
        if (!(await s.GetRequiredService<VerserVisite>().ExecuterAsync(dossier, faite.RendezVous, faite.Metier, "demo.creer", contenus, arret)).Reussit(out var visite, out var refus)
            || !(await s.GetRequiredService<PreparerDocument>().ExecuterAsync(dossier, visite, arret)).Reussit(out var possibles, out refus))
        {
            return refus;
        }
        return possibles.Propositions.FirstOrDefault(p => p is { Ordinaire: true, Empechement: null }) is { } proposition
            && possibles.Faits.Emplois is [var emploi, ..]
            && (await s.GetRequiredService<SignerDocument>().ExecuterAsync(dossier, visite, new() { Modele = proposition.Modele, Etablissement = emploi.Etablissement }, arret)).EstSucces;
    }

    private async Task<T> DansAsync<T>(Auteur auteur, Func<IServiceProvider, Task<T>> faire)
    {
        await using var etendue = services.CreateAsyncScope();
        etendue.ServiceProvider.GetRequiredService<EspaceCourant>().Valeur = Espace.Soin;
        etendue.ServiceProvider.GetRequiredService<AuteurCourant>().Valeur = auteur;
        return await faire(etendue.ServiceProvider);
    }
}

using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Dossier.Acces;
using Socle.Dossier.Dossiers;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;
using Socle.Web.Commandes;
using Socle.Web.Demonstration.Tirage;

namespace Socle.Web.Demonstration.Dossiers;

/// <summary>
/// Medical files for a share of the demo's workers, those its accounts receive first. Each is written as any other: sealed, traced, and
/// read again by the checks.
/// </summary>
internal sealed class RemplirDossiers(IServiceProvider services)
{
    private const int ALEchelleUn = 300;
    private const int AuMoins = 12;

    /// <summary>One in so many has forty years behind it; the first of them, a thousand elements.</summary>
    private const int UnLongSur = 25;
    private const int Fil = 77;
    private readonly BarreProgression barre = new();

    public async Task<Resultat<int>> FaireAsync(double echelle, long graine, DateOnly jour, CancellationToken arret)
    {
        await using var etendue = services.CreateAsyncScope();
        var s = etendue.ServiceProvider;
        s.GetRequiredService<EspaceCourant>().Valeur = Espace.Soin;
        s.GetRequiredService<AuteurCourant>().Valeur = Auteur.Systeme("demo");
        barre.Dire("Dossiers médicaux", 0, 0);
        var socle = s.GetRequiredService<SocleDb>();
        var auteurs = await AuteursAsync(socle, arret);
        var remplir = new RemplirProtocoles(services);
        var protocoles = (await remplir.PublierAsync(auteurs.FirstOrDefault(a => a.Role == Role.MedecinCoordonnateur) ?? (auteurs.Count > 0 ? auteurs[0] : null), jour, arret)).Where(p => p.Ligne.PublieLe is not null).ToList();
        await remplir.CompterAsync(echelle, graine, jour, arret);
        var personnes = await PersonnesAsync(socle, Math.Max(AuMoins, (int)(ALEchelleUn * Math.Min(echelle, 1))), jour, arret);
        var (verser, inventer, ecrits) = (s.GetRequiredService<VerserDossier>(), new InventerDossier(new Reperes(jour), new Alea(graine, Fil)), 0);
        foreach (var (rang, personne) in personnes.Index())
        {
            var (annees, parVisite) = rang == 0 ? (40, 24) : rang % UnLongSur == 0 ? (40, 6) : (8, 5);
            var contenus = inventer.De(personne, annees, parVisite).Concat(RemplirProtocoles.Reponses(protocoles, rang, jour)).ToList();
            if (!(await verser.ExecuterAsync(personne.Id, SigneDe(auteurs, personne), "demo.creer", contenus, arret)).Reussit(out _, out var refus))
            {
                return refus;
            }
            ecrits += contenus.Count;
        }
        barre.Terminer($"{personnes.Count:N0} dossiers, {ecrits:N0} éléments");
        return personnes.Count;
    }

    /// <summary>Doctors of the demo, each with a team; the coordinating doctor signs for the others.</summary>
    private static async Task<IReadOnlyList<Acteur>> AuteursAsync(SocleDb db, CancellationToken arret)
    {
        List<Role> medecins = [Role.Medecin, Role.MedecinCoordonnateur];
        return await (
            from c in db.Set<Compte>()
            join p in db.Set<Professionnel>() on c.Id equals p.CompteId
            where medecins.Contains(c.Role)
            orderby c.Role descending
            select new Acteur(c.Id, c.NomAffiche, c.Role, p.Id, p.EquipeId)).ToListAsync(arret);
    }

    private static Acteur? SigneDe(IReadOnlyList<Acteur> auteurs, PersonneSuivie personne) =>
        auteurs.FirstOrDefault(a => a.Equipe == personne.Equipe) ?? auteurs.FirstOrDefault(a => a.Role == Role.MedecinCoordonnateur);

    /// <summary>Those the accounts of the demo receive these days, then others in the order of their numbers.</summary>
    private static async Task<IReadOnlyList<PersonneSuivie>> PersonnesAsync(SocleDb db, int combien, DateOnly jour, CancellationToken arret)
    {
        var (du, au) = (jour.AddDays(-7), jour.AddDays(14));
        var attendus = await (
            from p in db.Set<Professionnel>().Where(p => p.CompteId != null)
            join v in db.Set<Vacation>() on p.Id equals v.ProfessionnelId
            join r in db.Set<RendezVous>() on v.Id equals r.VacationId
            where r.Jour >= du && r.Jour <= au && r.Etat < EtatRendezVous.Excuse
            select r.TravailleurId).Distinct().OrderBy(t => t).Take(combien / 2).ToListAsync(arret);
        var autres = await db.Set<Contrat>().Where(c => c.Fin == null && c.Debut < du && !attendus.Contains(c.TravailleurId))
            .Select(c => c.TravailleurId).Distinct().OrderBy(t => t).Take(combien - attendus.Count).ToListAsync(arret);
        var voulus = attendus.Concat(autres).ToList();
        var lues = await (
            from t in db.Set<Travailleur>()
            join c in db.Set<Contrat>() on t.Id equals c.TravailleurId
            join e in db.Set<Etablissement>() on c.EtablissementId equals e.Id
            where voulus.Contains(t.Id)
            select new PersonneSuivie(t.Id, t.Naissance, c.Debut, e.EquipeId)).ToListAsync(arret);
        // The oldest first: theirs are the long files.
        return [.. lues.GroupBy(p => p.Id).Select(g => g.OrderBy(p => p.Arrivee).ThenBy(p => p.Equipe).First()).OrderBy(p => p.Naissance).ThenBy(p => p.Id)];
    }
}

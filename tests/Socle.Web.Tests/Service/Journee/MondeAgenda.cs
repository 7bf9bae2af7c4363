using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Echeancier.Recalcul;
using Socle.Suivi.Vacations;
using Socle.Tests.Outils;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Tests.Service.Journee;

/// <summary>A team of its own for each test: a nurse, her Tuesday morning, and workers who may be called.</summary>
internal sealed class MondeAgenda(SocleDeTest socle)
{
    public static readonly DateOnly Mardi = new(2026, 3, 3);
    private readonly Jeu jeu = new(socle);

    public Id<Equipe> Equipe { get; private set; }

    public Centre Centre { get; private set; } = null!;

    public Professionnel Infirmiere { get; private set; } = null!;

    public Vacation Vacation { get; private set; } = null!;

    public Etablissement Lieu { get; private set; } = null!;

    public static async Task<MondeAgenda> OuvrirAsync(SocleDeTest socle)
    {
        var monde = new MondeAgenda(socle);
        monde.Equipe = await monde.jeu.EquipeAsync($"Agenda {Jeu.Rang()}");
        var equipe = await socle.LireAsync(db => db.Set<Equipe>().AsNoTracking().SingleAsync(e => e.Id == monde.Equipe));
        monde.Centre = await socle.LireAsync(db => db.Set<Centre>().AsNoTracking().SingleAsync(c => c.Id == equipe.CentreId));
        monde.Lieu = await monde.jeu.AdherentAsync($"Adhérent {Jeu.Rang()}", equipe: monde.Equipe);
        monde.Infirmiere = new() { Id = Id<Professionnel>.Nouveau(), Nom = $"Benoit {Jeu.Rang()}", Prenom = "Claude", Metier = Metier.Infirmier, EquipeId = monde.Equipe, Du = new(2020, 1, 1) };
        monde.Vacation = new() { Id = Id<Vacation>.Nouveau(), ProfessionnelId = monde.Infirmiere.Id, CentreId = monde.Centre.Id, Jour = Mardi, Debut = new(9, 0), Fin = new(12, 0) };
        await monde.AjouterAsync(monde.Infirmiere, monde.Vacation);
        return monde;
    }

    public async Task<Embauche> EmbaucherAsync(string nom, string? telephone = "+33601020304")
    {
        var embauche = await jeu.EmbaucheAsync(Lieu.Id, nom);
        await socle.EcrireAsync(async e =>
        {
            (await e.Db.Set<Travailleur>().SingleAsync(t => t.Id == embauche.Travailleur)).Telephone = telephone;
            return Resultat.De(true);
        });
        return embauche;
    }

    public Task RecalculerAsync() => socle.DansAsync(s => s.GetRequiredService<RecalculerEcheancier>().ToutAsync(Jeu.Aujourdhui));

    public async Task<Id<RendezVous>> PrendreAsync(Embauche qui, TimeOnly debut, bool confidentiel = false)
    {
        var pris = await socle.DansAsync(s => s.GetRequiredService<PrendreRendezVous>().ExecuterAsync(new(
            Vacation.Id, debut, qui.Travailleur, confidentiel ? null : qui.Contrat, confidentiel ? null : Visite.VipInitiale, confidentiel ? TypeVisite.Demande : TypeVisite.Vip)));
        pris.EstSucces.ShouldBeTrue(pris.ToString());
        return pris.Valeur;
    }

    public async Task ChangerAsync(Id<RendezVous> id, EtatRendezVous vers, MotifEtape? motif = null)
    {
        var version = await socle.LireAsync(db => db.Set<RendezVous>().Where(r => r.Id == id).Select(r => r.Version).SingleAsync());
        (await socle.DansAsync(s => s.GetRequiredService<ChangerEtat>().ExecuterAsync(new(id, version, vers, motif)))).EstSucces.ShouldBeTrue();
    }

    public Task AjouterAsync(params object[] objets) => socle.EcrireAsync(e =>
    {
        e.Db.AddRange(objets);
        return Task.FromResult(Resultat.De(true));
    });
}

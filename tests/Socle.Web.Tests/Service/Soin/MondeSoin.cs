using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Contenus;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Traces;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Delegations;
using Socle.Suivi.Echeancier.Recalcul;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;
using Socle.Tests.Outils;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Tests.Service.Soin;

/// <summary>A team of its own for each test, a worker it follows, and accounts made when asked for.</summary>
internal sealed class MondeSoin(SocleDeTest socle)
{
    private readonly Jeu jeu = new(socle);
    private int comptes;

    public Id<Equipe> Equipe { get; private set; }

    public Id<Travailleur> Travailleur { get; private set; }

    public string Racine => $"/soin/dossier/{Travailleur}";

    public static async Task<MondeSoin> OuvrirAsync(SocleDeTest socle)
    {
        var monde = new MondeSoin(socle);
        monde.Equipe = await monde.jeu.EquipeAsync($"Soin {Jeu.Rang()}");
        var lieu = await monde.jeu.AdherentAsync($"Adhérent {Jeu.Rang()}", equipe: monde.Equipe);
        monde.Travailleur = (await monde.jeu.EmbaucheAsync(lieu.Id, Nom())).Travailleur;
        return monde;
    }

    /// <param name="suit">In the team that follows the worker; else in none.</param>
    public async Task<Compte> CompteAsync(Role role, bool suit = true)
    {
        var compte = await socle.CreerCompteAsync($"{role}{Jeu.Rang()}-{++comptes}", role);
        var metier = role switch { Role.Infirmier => Metier.Infirmier, Role.Assistant => Metier.Assistant, Role.Preventeur => Metier.Preventeur, Role.MedecinPraticienCorrespondant => Metier.MedecinPraticienCorrespondant, _ => Metier.Medecin };
        await socle.EcrireAsync(e =>
        {
            e.Db.Add(new Professionnel { Id = Id<Professionnel>.Nouveau(), Nom = Nom(), Prenom = "Claude", Metier = metier, Du = new(2020, 1, 1), EquipeId = suit ? Equipe : null, CompteId = compte.Id });
            return Task.FromResult(Resultat.De(true));
        });
        return compte;
    }

    public async Task<Navigateur> AvecAsync(Role role, bool suit = true) => await socle.EnTantQueAsync(await CompteAsync(role, suit));

    /// <summary>In the space of care, in someone's name.</summary>
    public Task<T> SoinAsync<T>(Compte? qui, Func<IServiceProvider, Task<T>> action) => socle.DansAsync(s =>
    {
        if (qui is not null)
        {
            s.GetRequiredService<AuteurCourant>().Valeur = new Auteur(qui.Id, qui.NomAffiche);
        }
        return action(s);
    }, Espace.Soin);

    /// <summary>Written by a doctor of the team.</summary>
    public async Task<Id<Ecrit>> EcrireAsync(Contenu contenu)
    {
        var medecin = await CompteAsync(Role.Medecin);
        return (await SoinAsync(medecin, async s => await s.GetRequiredService<EcrireDossier>().AjouterAsync(
            (await s.GetRequiredService<OuvrirDossier>().ExecuterAsync(Travailleur)).Valeur, new(contenu, Jeu.Aujourdhui)))).Valeur;
    }

    public Task<bool> SOpposerAsync(GenreOpposition genre) => SoinMedecinAsync(async (s, d) => (await s.GetRequiredService<RecevoirOpposition>().ExecuterAsync(d, genre)).Valeur);

    public async Task DeleguerAsync(Compte a, bool ecriture)
    {
        var medecin = await CompteAsync(Role.Medecin);
        (await SoinAsync(medecin, s => s.GetRequiredService<DeleguerAcces>().ExecuterAsync(a.Id, ecriture, Jeu.Aujourdhui, null))).EstSucces.ShouldBeTrue();
    }

    /// <summary>A signed protocol entrusts this person with first visits, and the worker has one with them today. From then on, the service keeps protocols: a class of tests of its own.</summary>
    public async Task<Id<RendezVous>> ConfierAsync(Compte a)
    {
        var medecin = await CompteAsync(Role.Medecin);
        var rendezVous = Id<RendezVous>.Nouveau();
        await socle.EcrireAsync(async e =>
        {
            var (qui, delegant) = (await e.Db.Set<Professionnel>().SingleAsync(p => p.CompteId == a.Id), await e.Db.Set<Professionnel>().SingleAsync(p => p.CompteId == medecin.Id));
            var contrat = await e.Db.Set<Contrat>().SingleAsync(c => c.TravailleurId == Travailleur);
            var centre = await e.Db.Set<Equipe>().Where(x => x.Id == Equipe).Select(x => x.CentreId).SingleAsync();
            var vacation = new Vacation { Id = Id<Vacation>.Nouveau(), ProfessionnelId = qui.Id, CentreId = centre, Jour = Jeu.Aujourdhui, Debut = new(9, 0), Fin = new(12, 0) };
            var protocole = new ProtocoleDelegation
            {
                Id = Id<ProtocoleDelegation>.Nouveau(),
                Intitule = "Visites confiées",
                Genre = GenreProtocole.Individuel,
                ProfessionnelId = qui.Id,
                MedecinId = delegant.Id,
                Du = Jeu.Aujourdhui.AddDays(-1),
                SigneLe = Jeu.Aujourdhui.AddDays(-1),
            };
            e.Db.AddRange(vacation, protocole, new ActeDelegue { Id = Id<ActeDelegue>.Nouveau(), ProtocoleId = protocole.Id, Acte = Acte.VipInitiale }, new RendezVous
            {
                Id = rendezVous,
                VacationId = vacation.Id,
                TravailleurId = Travailleur,
                ContratId = contrat.Id,
                Visite = Visite.VipInitiale,
                Type = TypeVisite.Vip,
                Jour = Jeu.Aujourdhui,
                Debut = new(9, 0),
                Minutes = 30,
                Etat = EtatRendezVous.Confirme,
                Origine = OrigineRendezVous.Assistant,
            });
            return Resultat.De(true);
        });
        await socle.DansAsync(s => s.GetRequiredService<RecalculerEcheancier>().DeAsync(Jeu.Aujourdhui, [Travailleur]));
        return rendezVous;
    }

    public Task<List<TraceDossier>> TracesAsync() => SoinAsync(null, async s =>
    {
        var db = s.GetRequiredService<DossierDb>();
        var travailleur = Travailleur;
        var dossier = await db.Set<Dmst>().Where(d => d.TravailleurId == travailleur).Select(d => d.Id).SingleAsync();
        return await db.Set<TraceDossier>().AsNoTracking().Where(t => t.DossierId == dossier).OrderBy(t => t.Rang).ToListAsync();
    });

    /// <summary>What stands, as this person reads it.</summary>
    public Task<IReadOnlyList<ElementDossier>> LireAsync(Compte qui) => SoinAsync(qui, async s => await s.GetRequiredService<LireEcrits>().EnVigueurAsync(
        (await s.GetRequiredService<OuvrirDossier>().ExecuterAsync(Travailleur)).Valeur, Blocs.Tous, default));

    public Task<Travailleur> PersonneAsync() => socle.LireAsync(db => db.Set<Travailleur>().AsNoTracking().SingleAsync(t => t.Id == Travailleur));

    /// <summary>One nobody else has, in letters: people's names hold no digit.</summary>
    private static string Nom() => "Suivi" + string.Concat(Jeu.Rang().ToString(System.Globalization.CultureInfo.InvariantCulture).Select(c => (char)('a' + c - '0')));

    private async Task<T> SoinMedecinAsync<T>(Func<IServiceProvider, DossierOuvert, Task<T>> action)
    {
        var medecin = await CompteAsync(Role.Medecin);
        return await SoinAsync(medecin, async s => await action(s, (await s.GetRequiredService<OuvrirDossier>().ExecuterAsync(Travailleur)).Valeur));
    }
}

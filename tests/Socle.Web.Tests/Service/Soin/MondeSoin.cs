using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Contenus;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;
using Socle.Tests.Outils;
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
        var metier = role switch { Role.Infirmier => Metier.Infirmier, Role.Assistant => Metier.Assistant, Role.Preventeur => Metier.Preventeur, _ => Metier.Medecin };
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

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Contenus;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecrits;
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

/// <summary>A team that follows a company, and people of that team with an account each.</summary>
internal sealed class MondeSoin(SocleDeTest socle)
{
    private readonly Jeu jeu = new(socle);

    public Id<Equipe> Equipe { get; private set; }

    public Id<Travailleur> Travailleur { get; private set; }

    public static async Task<MondeSoin> CreerAsync(SocleDeTest socle)
    {
        var monde = new MondeSoin(socle);
        var rang = Jeu.Rang();
        monde.Equipe = await monde.jeu.EquipeAsync($"Équipe {rang}");
        var lieu = await monde.jeu.AdherentAsync($"Adhérent {rang}", rang, monde.Equipe);
        monde.Travailleur = (await monde.jeu.EmbaucheAsync(lieu.Id, $"Soignée{Base26(rang)}")).Travailleur;
        return monde;
    }

    /// <summary>An account of this role, and the professional behind it, by default in the team.</summary>
    public async Task<Compte> SoignantAsync(Role role, Metier metier, Id<Equipe>? equipe = null)
    {
        var compte = await socle.CreerCompteAsync($"{role}{Jeu.Rang()}", role);
        (await socle.EcrireAsync(e =>
        {
            e.Db.Add(new Professionnel
            {
                Id = Id<Professionnel>.Nouveau(),
                Nom = compte.NomAffiche,
                Prenom = "Claude",
                Metier = metier,
                Du = new(2020, 1, 1),
                EquipeId = equipe ?? Equipe,
                CompteId = compte.Id,
            });
            return Task.FromResult(Resultat.De(true));
        })).EstSucces.ShouldBeTrue();
        return compte;
    }

    public Task<Compte> MedecinAsync(Id<Equipe>? equipe = null) => SoignantAsync(Role.Medecin, Metier.Medecin, equipe);

    /// <summary>One act on the opened file, in someone's name.</summary>
    public async Task<T> DansLeDossierAsync<T>(Compte qui, Func<IServiceProvider, DossierOuvert, Task<T>> action)
    {
        await using var etendue = socle.Services.CreateAsyncScope();
        var services = etendue.ServiceProvider;
        services.GetRequiredService<EspaceCourant>().Valeur = Espace.Soin;
        services.GetRequiredService<AuteurCourant>().Valeur = new Auteur(qui.Id, qui.NomAffiche);
        return await action(services, (await services.GetRequiredService<OuvrirDossier>().ExecuterAsync(Travailleur)).Valeur);
    }

    public async Task<Id<Ecrit>> EcrireAsync(Compte qui, Contenu contenu) => (await DansLeDossierAsync(qui, (s, d) =>
        s.GetRequiredService<EcrireDossier>().AjouterAsync(d, new(contenu, Jeu.Aujourdhui)))).Valeur;

    public Task<IReadOnlyList<ElementDossier>> LireAsync(Compte qui) => DansLeDossierAsync(qui, (s, d) =>
        s.GetRequiredService<LireEcrits>().EnVigueurAsync(d, Dossier.Acces.Blocs.Tous, default));

    public Task<Travailleur> PersonneAsync() => socle.LireAsync(db => db.Set<Travailleur>().AsNoTracking().SingleAsync(t => t.Id == Travailleur));

    /// <summary>A name has no digit.</summary>
    private static string Base26(int rang) => rang == 0 ? "" : Base26(rang / 26) + (char)('a' + (rang % 26));
}

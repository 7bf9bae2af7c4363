using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Convocations;
using Socle.Suivi.Tests.Echeancier;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Documents;
using Socle.Technique.Traces;
using Socle.Tests.Outils;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Tests.Outils;

/// <summary>Someone of the service, with their account.</summary>
internal sealed record Soignant(Compte Compte, Professionnel Professionnel)
{
    public Auteur Auteur => new(Compte.Id, Compte.NomAffiche);
}

/// <summary>A small service with its medical base: a team that follows one company, another team that does not.</summary>
internal sealed class MondeDossier : IAsyncDisposable
{
    private int numero;

    private MondeDossier(ServiceDEssai service) => Service = service;

    public ServiceDEssai Service { get; }

    public ServicesDeTest Services => Service.Services;

    public Id<Equipe> Equipe { get; private set; }

    public Id<Equipe> AutreEquipe { get; private set; }

    public static async Task<MondeDossier> OuvrirAsync(Moteur moteur)
    {
        var monde = new MondeDossier(await ServiceDEssai.OuvrirAsync(moteur, s => s.AjouterDossier().AddSingleton(new ServiceEmetteur("Service d’essai", "https://essai.example"))
            .AddSingleton(new ImprimerPdf(programme: null)), s => [SourcesDossier.AMigrer(s, OptionsDossier.ACoteDe(s.Parametres))]));
        var equipe = await monde.Services.LireAsync(db => db.Set<Equipe>().AsNoTracking().SingleAsync());
        var autre = new Equipe { Id = Id<Equipe>.Nouveau(), Nom = "Évreux 2", SecteurId = equipe.SecteurId };
        await monde.Service.AjouterAsync(autre);
        (monde.Equipe, monde.AutreEquipe) = (equipe.Id, autre.Id);
        return monde;
    }

    /// <summary>By default in the team that follows the company.</summary>
    public async Task<Soignant> SoignantAsync(Role role, Metier metier, Id<Equipe>? equipe = null)
    {
        var nom = $"Soignant {++numero}";
        var compte = new Compte { Id = Id<Compte>.Nouveau(), UserName = nom, NormalizedUserName = nom.ToUpperInvariant(), NomAffiche = nom, Role = role, CreeLe = Services.Horloge.GetUtcNow().UtcDateTime, SecurityStamp = "s", ConcurrencyStamp = "c" };
        var professionnel = new Professionnel { Id = Id<Professionnel>.Nouveau(), Nom = nom, Prenom = "Claude", Metier = metier, Du = new(2020, 1, 1), EquipeId = equipe ?? Equipe, CompteId = compte.Id };
        await Service.AjouterAsync(compte, professionnel);
        return new(compte, professionnel);
    }

    public Task<Soignant> MedecinAsync(Id<Equipe>? equipe = null) => SoignantAsync(Role.Medecin, Metier.Medecin, equipe);

    public Task<Soignant> InfirmierAsync(Id<Equipe>? equipe = null) => SoignantAsync(Role.Infirmier, Metier.Infirmier, equipe);

    public async Task<Travailleur> TravailleurAsync(string nom = "Marchand") => (await Service.EmbaucherAsync(nom)).Travailleur;

    /// <summary>In the space of care, in someone's name.</summary>
    public Task<T> SoinAsync<T>(Soignant qui, Func<IServiceProvider, Task<T>> action) => Services.DansAsync(action, Espace.Soin, qui.Auteur);

    public Task<Resultat<DossierOuvert>> OuvrirAsync(Soignant qui, Travailleur travailleur) =>
        SoinAsync(qui, s => s.GetRequiredService<OuvrirDossier>().ExecuterAsync(travailleur.Id));

    /// <summary>One act on an opened file.</summary>
    public Task<T> DansLeDossierAsync<T>(Soignant qui, Travailleur travailleur, Func<IServiceProvider, DossierOuvert, Task<T>> action) => SoinAsync(qui, async s =>
        await action(s, (await s.GetRequiredService<OuvrirDossier>().ExecuterAsync(travailleur.Id)).Valeur));

    public Task<Resultat<Id<Ecrit>>> EcrireAsync(Soignant qui, Travailleur travailleur, Contenus.Contenu contenu) => DansLeDossierAsync(qui, travailleur,
        (s, d) => s.GetRequiredService<EcrireDossier>().AjouterAsync(d, new(contenu, Services.Horloge.Aujourdhui())));

    public Task<IReadOnlyList<ElementDossier>> LireAsync(Soignant qui, Travailleur travailleur, Blocs blocs = Blocs.Tous) => DansLeDossierAsync(qui, travailleur,
        (s, d) => s.GetRequiredService<LireEcrits>().EnVigueurAsync(d, blocs, default));

    /// <summary>The trail, first line first.</summary>
    public async Task<List<TraceDossier>> TracesAsync()
    {
        await using var db = Services.Services.GetRequiredService<SourcesDossier>().Ouvrir();
        return await db.Set<TraceDossier>().AsNoTracking().OrderBy(t => t.Rang).ToListAsync();
    }

    public Task<IReadOnlyList<Anomalie>> VerifierAsync() => Services.Services.GetRequiredService<VerifierDossiers>().ToutAsync(100, default);

    /// <summary>What someone who owns the base changes in it, without Socle.</summary>
    public async Task ALaMainAsync(string sql) => (await SqlAsync(sql)).ShouldBeGreaterThan(0);

    public async Task<int> SqlAsync(string sql)
    {
        await using var connexion = Services.Services.GetRequiredService<SourcesDossier>().ConnexionProprietaire();
        await connexion.OpenAsync();
        await using var commande = connexion.CreateCommand();
        commande.CommandText = sql;
        return await commande.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}

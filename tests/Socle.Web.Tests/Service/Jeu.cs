using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Adherents.Tests;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Tests.Outils;
using Socle.Travailleurs.Personnes;

namespace Socle.Web.Tests.Service;

/// <summary>A little service in which each test has members and workers of its own. Today is Monday 2 March 2026.</summary>
internal sealed class Jeu(SocleDeTest socle)
{
    public static readonly DateOnly Aujourdhui = new(2026, 3, 2);
    private static int rang = 1_000;

    /// <summary>A number no other test has.</summary>
    public static int Rang() => Interlocked.Increment(ref rang);

    public async Task<Id<Equipe>> EquipeAsync(string nom)
    {
        var (secteur, centre, equipe) = (Id<Secteur>.Nouveau(), Id<Centre>.Nouveau(), Id<Equipe>.Nouveau());
        await socle.EcrireAsync(e =>
        {
            e.Db.Add(new Secteur { Id = secteur, Nom = $"Secteur de {nom}" });
            e.Db.Add(new Centre { Id = centre, Nom = $"Centre de {nom}", SecteurId = secteur });
            e.Db.Add(new Equipe { Id = equipe, Nom = nom, SecteurId = secteur, CentreId = centre });
            return Task.FromResult(Resultat.De(true));
        });
        return equipe;
    }

    /// <summary>A member with one establishment, at Vernon.</summary>
    public async Task<Etablissement> AdherentAsync(string nom, int? numero = null, Id<Equipe>? equipe = null)
    {
        var demande = new AdhererEntreprise.Demande(
            nom, Numeros.Siret(numero ?? Rang()), false, "4322A", new DateOnly(2020, 1, 1),
            new SaisieEtablissement(null, "1 rue du Port", null, "27200", "Vernon", null, null, 12), equipe, null, null);
        var resultat = await socle.DansAsync(s => s.GetRequiredService<AdhererEntreprise>().FaireAsync(demande));
        resultat.EstSucces.ShouldBeTrue(resultat.ToString());
        return await socle.LireAsync(db => db.Set<Etablissement>().AsNoTracking().SingleAsync(t => t.EntrepriseId == resultat.Valeur));
    }

    public async Task<Embauche> EmbaucheAsync(Id<Etablissement> lieu, string nom, string prenoms = "Lucie", DateOnly? naissance = null)
    {
        var resultat = await socle.DansAsync(s => s.GetRequiredService<EmbaucherTravailleur>().ExecuterAsync(new DemandeEmbauche
        {
            Etablissement = lieu,
            Identite = new() { NomNaissance = nom, Prenoms = prenoms, Naissance = naissance ?? new DateOnly(1990, 5, 12), Sexe = Noyau.Sexe.Feminin },
            Contrat = new() { Nature = TypeContrat.Cdi, Debut = new DateOnly(2024, 1, 8) },
            Poste = new() { Libelle = "Cariste" },
            AucunDesRessemblants = true,
        }));
        resultat.EstSucces.ShouldBeTrue(resultat.ToString());
        return resultat.Valeur;
    }

    public Task<Etablissement> LieuAsync(Id<Etablissement> id) => socle.LireAsync(db => db.Set<Etablissement>().AsNoTracking().SingleAsync(t => t.Id == id));

    public Task<Entreprise> EntrepriseAsync(Id<Entreprise> id) => socle.LireAsync(db => db.Set<Entreprise>().AsNoTracking().SingleAsync(t => t.Id == id));
}

using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;

namespace Socle.Suivi.Reprise;

/// <summary>Sectors, teams and centres by name, created when the service does not have them yet.</summary>
internal sealed class RattachementsRepris(Chantier chantier)
{
    private const string SecteurParDefaut = "Secteur repris";
    private readonly Dictionary<string, Id<Secteur>> secteurs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Equipe> equipes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Centre> centres = new(StringComparer.Ordinal);

    public async Task LireAsync(CancellationToken arret)
    {
        var db = chantier.Db;
        foreach (var s in await db.Set<Secteur>().AsNoTracking().ToListAsync(arret))
        {
            secteurs[Texte.PourRecherche(s.Nom)] = s.Id;
        }
        foreach (var e in await db.Set<Equipe>().AsNoTracking().ToListAsync(arret))
        {
            equipes[Texte.PourRecherche(e.Nom)] = e;
        }
        foreach (var c in await db.Set<Centre>().AsNoTracking().ToListAsync(arret))
        {
            centres[Texte.PourRecherche(c.Nom)] = c;
        }
    }

    public (Id<Equipe>? Equipe, Id<Centre>? Centre) De((string? Secteur, string? Equipe, string? Centre) noms)
    {
        var centre = noms.Centre is null ? null : Centre(noms.Centre, noms.Secteur);
        var equipe = noms.Equipe is null ? null : Equipe(noms.Equipe, noms.Secteur, centre);
        return (equipe?.Id, centre?.Id);
    }

    private Equipe Equipe(string nom, string? secteur, Centre? centre)
    {
        var cle = Texte.PourRecherche(nom);
        if (!equipes.TryGetValue(cle, out var equipe))
        {
            equipes[cle] = equipe = new Equipe { Id = Id<Equipe>.Nouveau(), Nom = nom, SecteurId = centre?.SecteurId ?? Secteur(secteur), CentreId = centre?.Id };
            Ajouter(equipe);
        }
        return equipe;
    }

    private Centre Centre(string nom, string? secteur)
    {
        var cle = Texte.PourRecherche(nom);
        if (!centres.TryGetValue(cle, out var centre))
        {
            centres[cle] = centre = new Centre { Id = Id<Centre>.Nouveau(), Nom = nom, SecteurId = Secteur(secteur) };
            Ajouter(centre);
        }
        return centre;
    }

    /// <summary>A service of one sector never names it.</summary>
    private Id<Secteur> Secteur(string? nom)
    {
        if (nom is null && secteurs.Count > 0)
        {
            return secteurs.Values.Min();
        }
        var cle = Texte.PourRecherche(nom ?? SecteurParDefaut);
        if (!secteurs.TryGetValue(cle, out var id))
        {
            var secteur = new Secteur { Id = Id<Secteur>.Nouveau(), Nom = nom ?? SecteurParDefaut };
            secteurs[cle] = id = secteur.Id;
            Ajouter(secteur);
        }
        return id;
    }

    private void Ajouter(object objet)
    {
        chantier.Bilan.Organisation++;
        chantier.Db.Add(objet);
    }
}

using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Equipes;
using Socle.Technique.Base;
using Socle.Technique.Saisies;

namespace Socle.Organisation.Centres;

/// <summary>What is asked of a centre, whether it is new or not.</summary>
public sealed record SaisieCentre(
    string? Nom, Id<Secteur>? SecteurId, string? Adresse = null, string? CodePostal = null, string? Commune = null, string? Telephone = null,
    GenreCentre? Genre = GenreCentre.Fixe)
{
    internal async Task<Resultat<SaisieCentre>> VerifierAsync(SocleDb db, Id<Centre>? soi, CancellationToken arret)
    {
        var saisie = new Verification();
        var propre = new SaisieCentre(
            saisie.Texte(Nom, nameof(Nom), "Le nom du centre", 80),
            SecteurId,
            saisie.TexteOuRien(Adresse, nameof(Adresse), "L’adresse", 200),
            saisie.ValeurOuRien<CodePostal>(CodePostal, nameof(CodePostal)),
            saisie.TexteOuRien(Commune, nameof(Commune), "La commune", 80),
            saisie.ValeurOuRien<Telephone>(Telephone, nameof(Telephone)),
            Genre);
        saisie.Exiger(Genre is { } genre && Enum.IsDefined(genre), "centre.genre", "Dites si c’est un centre fixe ou une unité mobile.", nameof(Genre));
        var noms = await db.Set<Centre>().Where(c => c.Id != soi).Select(c => c.Nom).ToListAsync(arret);
        var secteur = SecteurId is { } id && await db.Set<Secteur>().AnyAsync(s => s.Id == id && s.Actif, arret);
        var refus = Refus.Reunir([
            saisie.Refus,
            NomDejaPris.Parmi(noms, propre.Nom!, nameof(Nom)),
            secteur ? null : new Refus("centre.secteur", "Choisissez le secteur du centre parmi les secteurs ouverts.", nameof(SecteurId)),
        ]);
        return refus is null ? propre : refus;
    }

    internal void Remplir(Centre centre)
    {
        (centre.Nom, centre.SecteurId, centre.Genre) = (Nom!, SecteurId!.Value, Genre!.Value);
        (centre.Adresse, centre.CodePostal, centre.Commune, centre.Telephone) = (Adresse, CodePostal, Commune, Telephone);
    }
}

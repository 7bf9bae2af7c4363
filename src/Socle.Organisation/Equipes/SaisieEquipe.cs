using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Technique.Base;
using Socle.Technique.Saisies;

namespace Socle.Organisation.Equipes;

/// <summary>What is asked of a team, whether it is new or not.</summary>
/// <param name="CentreId">The centre where the team usually receives.</param>
public sealed record SaisieEquipe(string? Nom, Id<Secteur>? SecteurId, Id<Centre>? CentreId = null)
{
    internal async Task<Resultat<SaisieEquipe>> VerifierAsync(SocleDb db, Id<Equipe>? soi, CancellationToken arret)
    {
        var saisie = new Verification();
        var nom = saisie.Texte(Nom, nameof(Nom), "Le nom de l’équipe", 80);
        var noms = await db.Set<Equipe>().Where(e => e.Id != soi).Select(e => e.Nom).ToListAsync(arret);
        var secteur = SecteurId is { } s && await db.Set<Secteur>().AnyAsync(x => x.Id == s && x.Actif, arret);
        var centre = CentreId is null || await db.Set<Centre>().AnyAsync(x => x.Id == CentreId && x.Actif, arret);
        var refus = Refus.Reunir([
            saisie.Refus,
            NomDejaPris.Parmi(noms, nom, nameof(Nom)),
            secteur ? null : new Refus("equipe.secteur", "Choisissez le secteur de l’équipe parmi les secteurs ouverts.", nameof(SecteurId)),
            centre ? null : new Refus("equipe.centre", "Choisissez le centre de l’équipe parmi les centres ouverts.", nameof(CentreId)),
        ]);
        return refus is null ? this with { Nom = nom } : refus;
    }
}

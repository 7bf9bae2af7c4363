using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Technique.Base;
using Socle.Technique.Saisies;

namespace Socle.Organisation.Salles;

/// <summary>What is asked of a room, whether it is new or not.</summary>
public sealed record SaisieSalle(string? Nom, bool Accessible = false, string? Equipement = null)
{
    internal async Task<Resultat<SaisieSalle>> VerifierAsync(SocleDb db, Id<Centre> centre, Id<Salle>? soi, CancellationToken arret)
    {
        var saisie = new Verification();
        var propre = new SaisieSalle(
            saisie.Texte(Nom, nameof(Nom), "Le nom de la salle", 60), Accessible, saisie.TexteOuRien(Equipement, nameof(Equipement), "L’équipement", 200));
        var noms = await db.Set<Salle>().Where(s => s.CentreId == centre && s.Id != soi).Select(s => s.Nom).ToListAsync(arret);
        var refus = Refus.Reunir([saisie.Refus, NomDejaPris.Parmi(noms, propre.Nom!, nameof(Nom))]);
        return refus is null ? propre : refus;
    }

    internal void Remplir(Salle salle) => (salle.Nom, salle.Accessible, salle.Equipement) = (Nom!, Accessible, Equipement);
}

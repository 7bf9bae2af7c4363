using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Travailleurs.Personnes;

/// <summary>Someone the service receives without a contract at one of its members.</summary>
/// <param name="Travailleur">Who it is, once chosen among those who resemble.</param>
/// <param name="AucunDesRessemblants">Said after seeing those who resemble: it is none of them.</param>
public sealed record PersonneDesignee(IdentiteSaisie Identite, Id<Travailleur>? Travailleur = null, bool AucunDesRessemblants = false);

/// <summary>Finds or creates someone who has no contract here, never twice without someone saying so. Inside a write already open.</summary>
public sealed class DesignerPersonne(SocleDb db, Ressemblants ressemblants, TimeProvider temps)
{
    public async Task<Resultat<Travailleur>> DansEcritureAsync(PersonneDesignee personne, CancellationToken arret)
    {
        if (!personne.Identite.Lire(temps.Aujourdhui()).Reussit(out var identite, out var refus)
            || !(await new PersonneEmbauchee(db, ressemblants).TrouverAsync(personne.Travailleur, personne.AucunDesRessemblants, identite, arret)).Reussit(out var trouvee, out refus))
        {
            return refus.Sous(nameof(personne.Identite));
        }
        return await UniciteNir.EnregistrerAsync(db, arret) is { } pris ? pris.Sous(nameof(personne.Identite)) : trouvee.Travailleur;
    }
}

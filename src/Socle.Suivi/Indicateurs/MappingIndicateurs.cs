using Microsoft.EntityFrameworkCore;
using Socle.Technique.Base;

namespace Socle.Suivi.Indicateurs;

internal static class MappingIndicateurs
{
    public static void Modele(ModelBuilder modele)
    {
        // No number of their own: one drawn from the clock would say when a count began.
        modele.Entity<CompteurIndicateur>(c =>
        {
            c.HasKey(x => new { x.Mois, x.Axe, x.Valeur, x.Genre, x.Code });
            c.SansAudit();
        });
        modele.Entity<EnvoiCompte>(e =>
        {
            e.HasKey(x => x.Envoi);
            e.SansAudit();
        });
        modele.Entity<ReglageIndicateurs>(r =>
        {
            r.HasKey(x => x.Cle);
            r.Property(x => x.Cle).ValueGeneratedNever();
        });
    }
}

using Microsoft.EntityFrameworkCore;
using Socle.Technique.Base;
using Socle.Technique.Comptes;
using Socle.Technique.Traces;
using Socle.Technique.Envois;
using Socle.Technique.Recherche;

namespace Socle.Technique;

/// <summary>What every module stands on: audit trail, outgoing messages, accounts.</summary>
public sealed class ModuleTechnique : IModule
{
    public string Nom => "technique";

    public void Modele(ModelBuilder modele)
    {
        modele.Entity<EvenementAudit>(e =>
        {
            e.SansAudit();
            e.HasIndex(x => new { x.Objet, x.ObjetId });
            e.HasIndex(x => x.Instant);
            e.HasIndex(x => x.CompteId);
        });
        modele.Entity<MessageSortant>(m =>
        {
            m.SansAudit();
            m.HasIndex(x => x.ProchainEssai).HasFilter("remis_le IS NULL");
        });
        modele.Entity<MotCle>(m =>
        {
            m.SansAudit();
            m.Property(x => x.Mot).OrdreOctets();
            m.HasKey(x => new { x.Genre, x.Mot, x.ObjetId });
            m.HasIndex(x => new { x.ObjetId, x.Genre });
        });
        modele.Entity<Compte>(c =>
        {
            c.HasIndex(x => x.NormalizedUserName).IsUnique();
            c.HasIndex(x => x.NormalizedEmail);
            c.Property(x => x.PasswordHash).Sensible();
            c.Property(x => x.SecurityStamp).Sensible();
            c.Property(x => x.ConcurrencyStamp).IsConcurrencyToken();
        });
    }
}

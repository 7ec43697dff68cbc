using System.Xml;

namespace Mingzhang.Reading.Packages;

/// <summary>Hands on what another reader reads, within limits of depth and number; what goes beyond is an <see cref="UnreadableException"/>.</summary>
internal sealed class ShallowReader(XmlReader inner, int deepest) : XmlReader
{
    /// <summary>A disclosure of forty pages has a twentieth of it.</summary>
    private const int MostNodes = 4_000_000;

    private int nodes;

    /// <inheritdoc/>
    public override int AttributeCount => inner.AttributeCount;

    /// <inheritdoc/>
    public override string BaseURI => inner.BaseURI;

    /// <inheritdoc/>
    public override int Depth => inner.Depth;

    /// <inheritdoc/>
    public override bool EOF => inner.EOF;

    /// <inheritdoc/>
    public override bool IsEmptyElement => inner.IsEmptyElement;

    /// <inheritdoc/>
    public override string LocalName => inner.LocalName;

    /// <inheritdoc/>
    public override string NamespaceURI => inner.NamespaceURI;

    /// <inheritdoc/>
    public override XmlNameTable NameTable => inner.NameTable;

    /// <inheritdoc/>
    public override XmlNodeType NodeType => inner.NodeType;

    /// <inheritdoc/>
    public override string Prefix => inner.Prefix;

    /// <inheritdoc/>
    public override ReadState ReadState => inner.ReadState;

    /// <inheritdoc/>
    public override string Value => inner.Value;

    /// <inheritdoc/>
    public override string GetAttribute(int i) => inner.GetAttribute(i);

    /// <inheritdoc/>
    public override string? GetAttribute(string name) => inner.GetAttribute(name);

    /// <inheritdoc/>
    public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);

    /// <inheritdoc/>
    public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);

    /// <inheritdoc/>
    public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);

    /// <inheritdoc/>
    public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);

    /// <inheritdoc/>
    public override bool MoveToElement() => inner.MoveToElement();

    /// <inheritdoc/>
    public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();

    /// <inheritdoc/>
    public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();

    /// <inheritdoc/>
    public override bool Read()
    {
        var read = inner.Read();
        if (++nodes > MostNodes)
        {
            throw new UnreadableException(Unreadable.TooMuch);
        }

        return inner.Depth <= deepest ? read : throw new UnreadableException(Unreadable.TooDeep);
    }

    /// <inheritdoc/>
    public override bool ReadAttributeValue() => inner.ReadAttributeValue();

    /// <inheritdoc/>
    public override void ResolveEntity() => inner.ResolveEntity();
}
